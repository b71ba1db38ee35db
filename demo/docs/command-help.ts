import { cliMessages } from '../../core/locale/cli.messages.ts';
import type { Language } from './language.ts';

/** What the command says of itself with `--help`, a section for each of its words: the very same text. */
export function commandHelp(language: Language): string {
  const usages = Object.entries(cliMessages.for(language)).filter(
    (entry): entry is [string, string] =>
      /^usage(?:[A-Z]\w*)?$/.test(entry[0]) && typeof entry[1] === 'string',
  );
  const sections = usages.map(([key, usage]) => {
    const command = key.slice('usage'.length).toLowerCase();
    const title = command === '' ? '`danchieu` {#danchieu}' : `\`danchieu ${command}\` {#${command}}`;
    return `## ${title}\n\n\`\`\`\n${usage.trimEnd()}\n\`\`\``;
  });
  return sections.join('\n\n');
}
