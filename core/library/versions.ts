import { diffArrays, diffWordsWithSpace } from 'diff';
import { withoutFurniture } from './furniture.ts';
import type { Sameness, VersionRecord } from './schema.ts';

/** A run of a paragraph that both versions have, or only one. */
export interface Words {
  kind: 'same' | 'added' | 'removed';
  text: string;
}

/** One paragraph of two versions side by side. */
export type ParagraphChange =
  | { kind: 'same'; text: string }
  | { kind: 'added'; text: string }
  | { kind: 'removed'; text: string }
  | { kind: 'changed'; before: string; after: string; words: Words[] };

type Said = Pick<VersionRecord, 'title' | 'plain'>;

/** Shares of common words from which on a change is a small one, or still the same article. */
const MINOR = 0.9;
const MAJOR = 0.35;

/** More differences than this are shown as one text in place of the other: finding the fewest would take too long. */
const MOST_EDITS = 4000;
/** A removed and an added paragraph with less than this share of common words are two paragraphs, not one that changed. */
const SAME_PARAGRAPH = 0.4;

const wordsOf = (text: string): string[] =>
  text
    .normalize('NFC')
    .toLowerCase()
    .match(/[\p{L}\p{N}]+/gu) ?? [];

/** Share of words, each counted as often as it stands there, that two texts have in common. */
function commonShare(one: string, other: string): number {
  const counts = new Map<string, number>();
  const ours = wordsOf(one);
  const theirs = wordsOf(other);
  for (const word of ours) counts.set(word, (counts.get(word) ?? 0) + 1);
  let common = 0;
  for (const word of theirs) {
    const left = counts.get(word) ?? 0;
    if (left > 0) {
      common += 1;
      counts.set(word, left - 1);
    }
  }
  const longer = Math.max(ours.length, theirs.length);
  return longer === 0 ? 1 : common / longer;
}

const bare = ({ title, plain }: Said): string =>
  `${title}\n${withoutFurniture(plain)}`
    .normalize('NFC')
    .toLowerCase()
    .replace(/[\s\u00a0\u200b]+/g, '');

/** How far one version's text is from another's. Linear in their length. */
export function samenessOf(before: Said, after: Said): Sameness {
  if (bare(before) === bare(after)) return 'space';
  const share = commonShare(`${before.title}\n${before.plain}`, `${after.title}\n${after.plain}`);
  return share >= MINOR ? 'minor' : share >= MAJOR ? 'major' : 'other';
}

function wordChanges(before: string, after: string): Words[] {
  const parts = diffWordsWithSpace(before, after, { maxEditLength: MOST_EDITS });
  if (!parts)
    return [
      { kind: 'removed', text: before },
      { kind: 'added', text: after },
    ];
  return parts.map(({ value, added, removed }) => ({
    kind: added ? 'added' : removed ? 'removed' : 'same',
    text: value,
  }));
}

/** Puts each removed paragraph beside the added one that it became, in order; the rest stand alone. */
function paired(removed: readonly string[], added: readonly string[]): ParagraphChange[] {
  const changes: ParagraphChange[] = [];
  let next = 0;
  for (const before of removed) {
    const at = added.findIndex(
      (after, place) => place >= next && commonShare(before, after) >= SAME_PARAGRAPH,
    );
    if (at < 0) {
      changes.push({ kind: 'removed', text: before });
      continue;
    }
    for (const text of added.slice(next, at)) changes.push({ kind: 'added', text });
    const after = added[at]!;
    changes.push({ kind: 'changed', before, after, words: wordChanges(before, after) });
    next = at + 1;
  }
  for (const text of added.slice(next)) changes.push({ kind: 'added', text });
  return changes;
}

/** What changed from one version to another: a label for the whole, and every paragraph in its order. */
export function compareVersions(
  before: Said,
  after: Said,
): { sameness: Sameness; paragraphs: ParagraphChange[] } {
  const lines = ({ plain }: Said) => plain.normalize('NFC').split('\n');
  const parts = diffArrays(lines(before), lines(after), { maxEditLength: MOST_EDITS }) ?? [
    { value: lines(before), removed: true, added: false },
    { value: lines(after), added: true, removed: false },
  ];
  const paragraphs: ParagraphChange[] = [];
  for (let at = 0; at < parts.length; at += 1) {
    const { value, added, removed } = parts[at]!;
    if (removed && parts[at + 1]?.added) {
      paragraphs.push(...paired(value, parts[at + 1]!.value));
      at += 1;
    } else {
      const kind = added ? 'added' : removed ? 'removed' : 'same';
      paragraphs.push(...value.map((text) => ({ kind, text }) as const));
    }
  }
  return { sameness: samenessOf(before, after), paragraphs };
}
