import { html, type Html } from '../html.ts';

/** A notice of the ward. All are samples: their days are counted from today, so that the portal never looks stale. */
export interface Notice {
  slug: string;
  title: string;
  /** Days before today on which it was posted, and the hour in Việt Nam. */
  daysAgo: number;
  hour: string;
  summary: string;
  body: Html;
}

export const notices: readonly Notice[] = [
  {
    slug: 'lich-tiep-cong-dan',
    title: 'Lịch tiếp công dân định kỳ của Chủ tịch Ủy ban nhân dân phường',
    daysAgo: 1,
    hour: '14:05',
    summary: 'Thứ Năm hằng tuần, từ 8 giờ, tại phòng tiếp dân tầng một.',
    body: html`<p>
      Chủ tịch Ủy ban nhân dân phường tiếp công dân vào thứ Năm hằng tuần, từ 8 giờ đến 11 giờ 30, tại phòng
      tiếp dân tầng một. Việc tiếp dân làm theo Luật Tiếp công dân năm 2013; bà con mang theo giấy tờ liên
      quan để được hướng dẫn ngay.
    </p>`,
  },
  {
    slug: 'don-rac-cong-kenh',
    title: 'Thu gom đồ cồng kềnh vào sáng thứ Bảy',
    daysAgo: 1,
    hour: '09:20',
    summary: 'Các hộ để đồ trước cửa trước 7 giờ; không để pin, bóng đèn và hóa chất lẫn vào.',
    body: html`<p>
      Sáng thứ Bảy, đội vệ sinh môi trường thu gom bàn ghế, nệm, tủ cũ tại các tổ dân phố. Các hộ để đồ gọn
      trước cửa trước 7 giờ. Việc phân loại rác tại nhà thực hiện theo Luật Bảo vệ môi trường năm 2020.
    </p>`,
  },
  {
    slug: 'cap-the-can-cuoc',
    title: 'Làm thẻ căn cước cho học sinh tại trường',
    daysAgo: 2,
    hour: '15:40',
    summary: 'Công an phường làm lưu động tại hai trường trung học cơ sở trong tuần này.',
    body: html`<p>
      Công an phường nhận hồ sơ làm thẻ căn cước lưu động tại hai trường trung học cơ sở trên địa bàn, theo
      Luật Căn cước năm 2023. Học sinh mang giấy khai sinh và thẻ học sinh; phụ huynh không phải đi cùng nếu
      đã ký phiếu của trường.
    </p>`,
  },
  {
    slug: 'khai-bao-luu-tru',
    title: 'Khai báo lưu trú qua mạng đối với nhà cho thuê',
    daysAgo: 3,
    hour: '10:15',
    summary: 'Chủ nhà trọ, căn hộ cho thuê khai báo trước 23 giờ trong ngày có khách.',
    body: html`<p>
      Chủ nhà trọ và căn hộ cho thuê khai báo lưu trú qua Cổng dịch vụ công trước 23 giờ của ngày có khách,
      theo Luật Cư trú năm 2020 (Luật số 68/2020/QH14). Phường có tổ giúp bà con lập tài khoản vào chiều thứ
      Tư.
    </p>`,
  },
  {
    slug: 'kham-suc-khoe-nguoi-cao-tuoi',
    title: 'Khám sức khỏe cho người từ 60 tuổi trở lên',
    daysAgo: 5,
    hour: '08:30',
    summary: 'Trạm Y tế phường khám theo lịch của từng tổ dân phố, bắt đầu từ tổ 1.',
    body: html`<p>
      Trạm Y tế phường khám sức khỏe cho người từ 60 tuổi trở lên theo lịch của từng tổ dân phố. Bà con mang
      thẻ bảo hiểm y tế và đơn thuốc đang dùng. Người đi lại khó khăn được khám tại nhà.
    </p>`,
  },
];
