/** The same questions for Node, a page and a worker: what they answer must be equal to the last letter. */
import { findCitations } from '../../../core/citation/find.ts';
import { lookup } from '../../../core/registry/lookup.ts';
import { resolve } from '../../../core/registry/resolve.ts';
import { statusAt } from '../../../core/registry/status.ts';
import { surroundings } from '../../../core/citation/surroundings.ts';
import { titleKey } from '../../../core/registry/words.ts';
import { record, registryOf } from './records.ts';

const records = [
  record({
    number: '100/2019/NĐ-CP',
    type: 'nghi-dinh',
    title: 'Quy định xử phạt vi phạm hành chính trong lĩnh vực giao thông đường bộ và đường sắt',
    issuer: 'Chính phủ',
    issued: '2019-12-30',
    effective: '2020-01-01',
  }),
  record({
    number: '100/2024/NĐ-CP',
    type: 'nghi-dinh',
    title: 'Quy định chi tiết một số điều của Luật Nhà ở về phát triển và quản lý nhà ở xã hội',
    issuer: 'Chính phủ',
    issued: '2024-07-26',
  }),
  record({ number: '97/2019/QH14', type: 'nghi-quyet', issuer: 'Quốc hội', issued: '2019-11-27' }),
  record({
    number: '45/2013/QH13',
    type: 'luat',
    title: 'Luật Đất đai',
    issued: '2013-11-29',
    effective: '2014-07-01',
    affectedBy: [{ kind: 'replaces', to: '31/2024/QH15', since: '2024-08-01' }],
  }),
  record({
    number: '31/2024/QH15',
    type: 'luat',
    title: 'Luật Đất đai',
    issued: '2024-01-18',
    effective: '2024-08-01',
  }),
  record({
    number: '152/KH-UBND',
    type: 'ke-hoach',
    issued: '2021-04-19',
    place: 'quận Đống Đa, thành phố Hà Nội',
  }),
  record({ number: '89/2015/QH13', type: 'luat', title: 'Luật Thống kê', issued: '2015-11-23' }),
];
const registry = {
  ...registryOf(...records),
  search: (words: string) =>
    Promise.resolve({
      records: records.filter(({ title = '' }) => titleKey(title).includes(titleKey(words))),
      more: false,
    }),
};

const TEXTS: readonly [published: string, text: string][] = [
  ['2021-05-01', 'Nghị định 100 về xử phạt vi phạm giao thông đường bộ. Theo Nghị định 100, xe bị giữ.'],
  ['2022-07-05', 'Theo Luật Đất đai, giá do tỉnh quyết định; Luật này được sửa nhiều lần.'],
  ['2025-10-02', 'Luật đất đai 2013 hết hiệu lực, nay là Luật Đất đai số 31/2024/QH15.'],
  [
    '2021-06-01',
    'Nghị quyết số 97/2019/QH14 và Kế hoạch số 152/KH-UBND ngày 19/04/2021 của UBND Quận Đống Đa.',
  ],
  ['2021-06-01', 'Nghị quyết số 97/2021/QH14 của Quốc hội, tức Nghị quyết số 97/2019/QH14.'],
  ['2019-01-01', 'Luật Thống kê số 85/2015/QH13 ngày 23 tháng 11 năm 2015.'],
  ['2021-05-01', 'Nghị đi\u0323nh số 100∕2019∕NÐ–CP'.normalize('NFD')],
];
const QUERIES = [
  'luat dat dai 2024',
  'nghị định 100 giao thông',
  '97-2019-qh14',
  '152/kh-ubnd đống đa',
  'BLDS',
];

/** All answers, without the records themselves. */
export async function answers(): Promise<unknown> {
  const resolved = await Promise.all(
    TEXTS.map(async ([published, text]) => {
      const citations = findCitations(text);
      const around = surroundings(text, citations);
      const resolutions = await resolve(citations, registry, { published, around });
      return resolutions.map(({ record: found, candidates, ...resolution }) => ({
        ...resolution,
        text: citations[resolution.index]!.text,
        candidates: candidates.map(({ record: { key }, reason }) => [key, reason]),
        ...(found && { status: statusAt(found, published) }),
      }));
    }),
  );
  const looked = await Promise.all(
    QUERIES.map(async (query) => {
      const { found, more } = await lookup(query, registry);
      return { query, more, found: found.map(({ record: { key }, reason }) => [key, reason]) };
    }),
  );
  return JSON.parse(JSON.stringify({ resolved, looked }));
}
