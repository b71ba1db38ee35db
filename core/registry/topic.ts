import { yearOf } from './chronology.ts';
import { BREAK, type Said } from './mention.ts';
import type { DocumentRecord } from './types.ts';
import { plainWords } from './words.ts';

/**
 * Words that titles of every subject have, folded. What stands between them tells what a document is about. A list of
 * our own, from reading titles.
 */
const COMMON = new RegExp(
  ` (?:${[
    'chuc nang nhiem vu quyen han|co cau to chuc|quy dinh chi tiet|quy dinh|huong dan|thi hanh|thuc hien|sua doi',
    'bo sung|thay the|bai bo|mot so|bien phap|xu phat|vi pham|hanh chinh|trong linh vuc|linh vuc|ban hanh|kem theo',
    'quy che|co che|chinh sach|dac thu|thi diem|phe duyet|cong bo|de an|du an|ke hoach|quan ly|hoat dong|to chuc|dia ban|doi voi|nghi dinh|nghi quyet',
    'thong tu|quyet dinh|phap lenh|dieu|khoan|thu tuong|chinh phu|quoc hoi|bo truong|viet nam|nuoc',
    'viec|cac|cua|ve|va|trong|tai|den|tren|theo|co|cho|ngay|thang|nam',
  ].join('|')})(?= )`,
  'g',
);

/** A ministry whose tasks a title is about: its name is also that of a field, of which others write. */
const MINISTRY = / (?:cua|thuoc) bo (?!luat )[a-z ]*$/;

/** What a title is about: its words between those that titles of every subject have, at least two in a row. */
function subjects(title: string): string[][] {
  // Numbers and days belong to documents that the title names. Neighbouring words share the space between them.
  const bare = ` ${plainWords(title)} `
    .replace(MINISTRY, ' |')
    .replace(/ \S*\d\S*(?= )/g, ' |')
    .replace(COMMON, ' |');
  return bare
    .split('|')
    .map((part) => part.trim().split(' ').filter(Boolean))
    .filter((words) => words.length > 1);
}

/** How far a text speaks of what a title is about. */
export interface SharedTopic {
  /** Most of the title's telling words that stand in the text in a row. */
  run: number;
  /** Telling words met, of each part of the title the longest row. */
  met: number;
  /** Telling words of the title. */
  of: number;
}

/** Compares a title with words of a text, which are folded. */
function sharedTopic(title: string, words: string): SharedTopic {
  const said = ` ${words} `;
  const shared: SharedTopic = { run: 0, met: 0, of: 0 };
  for (const part of subjects(title)) {
    let run = 0;
    for (let start = 0; start < part.length; start += 1) {
      for (let end = part.length; end - start > Math.max(run, 1); end -= 1) {
        if (said.includes(` ${part.slice(start, end).join(' ')} `)) run = end - start;
      }
    }
    shared.run = Math.max(shared.run, run);
    shared.met += run;
    shared.of += part.length;
  }
  return shared;
}

/** Nothing shared. */
const NO_TOPIC: SharedTopic = { run: 0, met: 0, of: 0 };

/**
 * Compares a document with what sentences say of one: those that print another year than its own, be it of signing, of
 * effect or in its title, do not count.
 */
export function topicOf(record: DocumentRecord, said: readonly Said[]): SharedTopic {
  const { title, effective } = record;
  if (!title) return NO_TOPIC;
  const isOwn = (year: number): boolean =>
    year === yearOf(record) || effective?.startsWith(`${year}-`) === true || title.includes(String(year));
  const words = said.filter(({ years }) => years.every(isOwn)).map((one) => one.words);
  return sharedTopic(title, words.join(BREAK));
}

/**
 * Whether a text surely speaks of what a title is about: four of its words in a row and half of all, or
 * nearly all of a short one.
 */
export function isTold({ run, met, of }: SharedTopic): boolean {
  return (run >= 4 && 2 * met >= of) || (met >= 3 && met >= 0.75 * of);
}

/** The one of several documents that a text surely speaks of, where no other shares more than half as much with it. */
export function onlyTold<T extends { topic: SharedTopic }>(weighed: readonly T[]): T | undefined {
  const [only, ...others] = weighed.filter(({ topic }) => isTold(topic));
  if (!only || others.length) return undefined;
  return weighed.some((rival) => rival !== only && rival.topic.run > only.topic.run / 2) ? undefined : only;
}
