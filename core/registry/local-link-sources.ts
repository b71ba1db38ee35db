import type { LinkSource } from './link-sources.ts';

/**
 * Provinces' own gazettes and document portals: what 152/KH-UBND has in place of a national address. Only portals whose
 * addresses have been seen in use, with where; one line each, so that a province can add its own.
 */
export const LOCAL_LINK_SOURCES: readonly LinkSource[] = [
  {
    name: 'vanban.hanoi.gov.vn',
    authoritative: true,
    place: 'thành phố Hà Nội',
    portal: 'https://vanban.hanoi.gov.vn/',
    // Seen: /chi-tiet-van-ban/<slug>--231176 (87/2025/QĐ-UBND), /documents/10182/2518750/… of its earlier form.
    note: 'document system of the city of Hà Nội',
  },
  {
    name: 'congbao.hochiminhcity.gov.vn',
    authoritative: true,
    place: 'thành phố Hồ Chí Minh',
    portal: 'https://congbao.hochiminhcity.gov.vn/',
    // Seen: /cong-bao/van-ban/quyet-dinh/so/36-2024-qd-ubnd/ngay/26-06-2024/noi-dung/46704; without the id it leads nowhere.
    note: 'gazette of Hồ Chí Minh City',
  },
  {
    name: 'congbao.sonla.gov.vn',
    authoritative: true,
    place: 'tỉnh Sơn La',
    portal: 'https://congbao.sonla.gov.vn/',
    // Seen: /congbao.nsf/NoiDung?openForm&ParentUNID=…, the links of the registry's own records.
    note: 'gazette of Sơn La province',
  },
  {
    name: 'binhduong.gov.vn',
    authoritative: true,
    place: 'tỉnh Bình Dương',
    // Seen: /chinhquyen/Lists/VanBanChiDaoDieuHanh/Attachments/…, the links of the registry's own records.
    note: 'portal of Bình Dương province, part of Hồ Chí Minh City since 1 July 2025',
  },
];
