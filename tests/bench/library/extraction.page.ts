/** Runs in a real browser: what each way of finding an article keeps of a page. */
import { Readability } from '@mozilla/readability';
import Defuddle from 'defuddle';
import { findCitations } from '../../../core/citation/find.ts';
import { capturePage } from '../../../extension/page/capture.ts';
import { lengthOf, linesOf } from '../../../extension/page/lines.ts';
import { findRegion } from '../../../extension/page/region.ts';

interface Kept {
  way: string;
  /** Characters and citations of the page's text that were kept; marks of the content and of the furniture, where the page has marks. */
  text: number;
  citations: number;
  content: number;
  furniture: number;
  ms: number;
}

export interface Scores {
  text: number;
  citations: number;
  content: number;
  furniture: number;
  kept: Kept[];
}

const parse = (html: string): Document => new DOMParser().parseFromString(html, 'text/html');
const marks = (text: string, letter: string): number =>
  new Set(text.match(new RegExp(`\\b${letter}\\d+\\b`, 'g'))).size;

/** Text of HTML, line by line as a reader sees it. */
const textOf = (html: string | null | undefined): string => linesOf(parse(html ?? '').body).join('\n');

const WAYS: readonly [name: string, take: (page: Document) => Promise<string>][] = [
  [
    'Dẫn Chiếu',
    async (page) => {
      const captured = await capturePage(page, findRegion, 'page', () =>
        Promise.reject(new Error('no network')),
      );
      return captured === undefined ? '' : `${captured.title}\n${captured.plain}`;
    },
  ],
  [
    'Readability',
    (page) => {
      const read = new Readability(page).parse();
      return Promise.resolve(`${read?.title ?? ''}\n${textOf(read?.content)}`);
    },
  ],
  [
    'Defuddle',
    (page) => {
      const read = new Defuddle(page).parse();
      return Promise.resolve(`${read.title}\n${textOf(read.content)}`);
    },
  ],
];

/** What every way keeps of a page. */
export async function scores(html: string): Promise<Scores> {
  const page = parse(html);
  const all = linesOf(page.body).join('\n');
  const count = (text: string) => findCitations(text).length;
  const kept: Kept[] = [];
  for (const [way, take] of WAYS) {
    const copy = parse(html);
    const started = performance.now();
    const text = await take(copy).catch(() => '');
    const ms = performance.now() - started;
    kept.push({
      ...{ way, text: lengthOf([text]), citations: count(text), ms },
      ...{ content: marks(text, 'C'), furniture: marks(text, 'B') },
    });
  }
  return {
    ...{ text: lengthOf([all]), citations: count(all), content: marks(all, 'C'), furniture: marks(all, 'B') },
    kept,
  };
}

Object.assign(globalThis, { scores });
