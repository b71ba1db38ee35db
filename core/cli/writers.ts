import type { Answer } from './answer.ts';
import { describeCitations } from './report.ts';
import type { Session } from './session.ts';

/** Turns answers into output of one format. */
export interface Writer {
  /** Bad lines are answered in the output itself, so that they need no word beside it. */
  carriesErrors: boolean;
  begin(): string;
  write(answer: Answer, text: string): string;
  end(): string;
}

/** How each format is written; a writer serves one run. */
export const writers: Readonly<Record<'text' | 'json' | 'ndjson', (session: Session) => Writer>> = {
  text: (session) => {
    let texts = 0;
    let citations = 0;
    return {
      carriesErrors: false,
      begin: () => '',
      write: (answer, text) => {
        if ('error' in answer) return '';
        texts += 1;
        citations += answer.citations.length;
        return describeCitations(answer, text, session);
      },
      // Only for eyes: lines that go to another program are citations and nothing else.
      end: () =>
        session.terminal ? session.paint('dim', `${session.messages.summary(citations, texts)}\n`) : '',
    };
  },
  json: () => {
    let separator = '';
    return {
      carriesErrors: true,
      begin: () => '[',
      write: (answer) => {
        const written = `${separator}\n${JSON.stringify(answer)}`;
        separator = ',';
        return written;
      },
      end: () => '\n]\n',
    };
  },
  ndjson: () => ({
    carriesErrors: true,
    begin: () => '',
    write: (answer) => `${JSON.stringify(answer)}\n`,
    end: () => '',
  }),
};
