import { answer } from '../answer.ts';
import { checked } from '../checked.ts';
import { describeChecked } from '../checked.report.ts';
import { voiceOf } from '../session.ts';
import { noteFailure, Reading, registryOf } from './reading.ts';
import type { Settings, Work } from './work.ts';

/** Checks the citations of drafts. */
export async function checkWork(settings: Settings): Promise<Work> {
  const registry = await registryOf(settings);
  const voice = voiceOf(settings.language, settings.coloured);
  const { date, context: known } = settings.check!;
  const isText = settings.format === 'text';
  return new Reading(
    voice,
    async ({ name, place, text, context, isMarkup }, outcome) => {
      const found = await answer(name, text, registry, { ...known, ...context }, isMarkup);
      noteFailure(found, voice, outcome);
      const result = checked(found, date);
      outcome.citations += result.citations.length;
      if (result.wrong > 0) outcome.faults.push({ message: '', finding: true });
      outcome.parts.push(isText ? describeChecked(result, place, text, voice) : JSON.stringify(result));
    },
    !isText,
  );
}
