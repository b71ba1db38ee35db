import { citationMessages } from '../../locale/citation.messages.ts';
import { registryDoubts } from '../../registry/registry-doubts.ts';
import { writeLinks, type Written } from '../../markup/annotate.ts';
import { voiceOf, type Voice } from '../session.ts';
import { oneLine } from '../report.ts';
import { Reading, registryOf } from './reading.ts';
import { replaceFile } from './replace-file.ts';
import type { Outcome, Settings, Work } from './work.ts';

const BOM = '\uFEFF';

/** Puts links into pages. */
export async function annotateWork(settings: Settings): Promise<Work> {
  const registry = await registryOf(settings);
  const voice = voiceOf(settings.language, settings.coloured);
  const { context: known, check, ...options } = settings.annotate!;
  return new Reading(
    voice,
    async ({ name, place, text, context, isRecord, to }, outcome) => {
      const mark = text.startsWith(BOM) ? BOM : '';
      const page = text.slice(mark.length);
      const written = await writeLinks(page, { ...options, registry, context: { ...known, ...context } });
      tellOf(written, place, check, voice, outcome);
      outcome.citations += written.judgements.length;
      const whole = mark + written.source;
      if (isRecord) {
        const { links, unmarked } = written;
        const doubted = written.judgements.filter(({ state }) => state === 'doubted').length;
        outcome.parts.push(JSON.stringify({ ...name, html: whole, links, doubted, unmarked }));
      } else if (to === undefined) outcome.parts.push(Buffer.from(whole));
      else await replaceFile(to, whole);
    },
    true,
  );
}

function tellOf(
  { judgements, unmarked }: Written,
  place: string,
  check: boolean,
  { messages, language }: Voice,
  outcome: Outcome,
): void {
  const words = citationMessages.for(language);
  if (unmarked > 0) outcome.faults.push({ message: messages.unmarked(place, unmarked), finding: true });
  const failure = judgements.find(({ resolution }) => resolution?.failure)?.resolution?.failure;
  if (failure !== undefined)
    outcome.faults.push({ message: messages.registryFailed(messages.packFault(failure)), once: true });
  if (!check) return;
  for (const { citation, resolution, state } of judgements) {
    if (state !== 'doubted') continue;
    const doubts = [...citation.doubts, ...registryDoubts(resolution)];
    const said = doubts.map((doubt) => words.doubt(doubt, citation.number)).join(' ');
    outcome.faults.push({
      message: `${place}: ${oneLine(citation.text)}: ${oneLine(said)}`,
      finding: true,
    });
  }
}
