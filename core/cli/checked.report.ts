import { formatDay } from '../locale/format.ts';
import type { Checked, Verdict } from './checked.ts';
import { describe, oneLine, positions } from './report.ts';
import type { Voice } from './session.ts';

const SIGNS: Readonly<Record<Verdict, string>> = { wrong: '✗', unsure: '?', fine: '✓' };
const COLOURS = { wrong: 'red', unsure: 'yellow', fine: 'green' } as const;

/** A draft's report for a reader: a line for each citation, the verdict first, and a sentence that sums up. */
export function describeChecked(result: Checked, place: string, text: string, voice: Voice): string {
  const { citations, wrong, unsure, date } = result;
  const { messages, paint, language } = voice;
  const positionOf = positions(text);
  const lines = citations.map((citation) => {
    const { line, column } = positionOf(citation.start);
    const sign = paint(
      COLOURS[citation.verdict],
      `${SIGNS[citation.verdict]} ${messages.verdict(citation.verdict)}`,
    );
    return `${sign} ${paint('dim', `${line}:${column}`)} ${describe(citation, citations, voice, citation.status)}\n`;
  });
  const fine = citations.length - wrong - unsure;
  return [
    `${paint('bold', oneLine(place))} (${messages.validOn(formatDay(date, language))})\n`,
    ...lines,
    `${messages.checkedSum(citations.length, wrong, unsure, fine)}\n`,
  ].join('');
}
