import { answer } from '../answer.ts';
import { describeCitations } from '../report.ts';
import { voiceOf } from '../session.ts';
import { noteFailure, Reading, registryOf } from './reading.ts';
import type { Settings, Work } from './work.ts';

/** Finds the citations of texts. */
export async function findWork(settings: Settings): Promise<Work> {
  const registry = await registryOf(settings);
  const voice = voiceOf(settings.language, settings.coloured);
  const isText = settings.format === 'text';
  return new Reading(
    voice,
    async ({ name, text, context, isMarkup }, outcome) => {
      const found = await answer(name, text, registry, context, isMarkup);
      noteFailure(found, voice, outcome);
      outcome.citations += found.citations.length;
      outcome.parts.push(isText ? describeCitations(found, text, voice) : JSON.stringify(found));
    },
    !isText,
  );
}
