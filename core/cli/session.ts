import { once } from 'node:events';
import type { Readable, Writable } from 'node:stream';
import { styleText } from 'node:util';
import { cliMessages, type CliMessages } from '../locale/cli.messages.ts';

/** How a command speaks: what a worker of it has, too. */
export interface Voice {
  /** BCP 47 tag of the reader's language, where the environment names one. */
  readonly language: string | undefined;
  readonly messages: CliMessages;
  /** Styles text where the output is a terminal that wants colour; elsewhere gives it back. */
  paint(style: 'bold' | 'dim' | 'yellow' | 'red' | 'green', text: string): string;
}

/** The parts of a process that a command may use: where it reads, where it writes, in which language it speaks. */
export interface Session extends Voice {
  readonly input: Readable;
  /** The input is a keyboard. */
  readonly interactive: boolean;
  /** The output is a screen. */
  readonly terminal: boolean;
  /** Output is coloured. */
  readonly coloured: boolean;
  /** The program's own file, of which workers are started. */
  readonly program: URL;
  /** Writes an answer; resolves when the reader of our output can take more. */
  write(text: string | Uint8Array): Promise<void>;
  /** Says something to the person at the terminal, apart from the answer. */
  tell(message: string): void;
  /** Shows how far long work has come, on one line that the next takes the place of; only where that goes to a screen. */
  progress(line: string): void;
}

/** A voice in a language. */
export const voiceOf = (language: string | undefined, coloured: boolean): Voice => ({
  language,
  messages: cliMessages.for(language),
  paint: (style, text) => (coloured ? styleText(style, text) : text),
});

/**
 * The language that the environment asks for, in POSIX's order: LC_ALL, LC_MESSAGES, LANG.
 * @returns a BCP 47 tag (`en-US`), or undefined for `C`, `POSIX` and no answer.
 */
function languageOf(environment: NodeJS.ProcessEnv): string | undefined {
  const locale = [environment.LC_ALL, environment.LC_MESSAGES, environment.LANG].find((value) => value);
  const tag = locale?.split(/[.@]/)[0]?.replaceAll('_', '-');
  return tag === undefined || /^(C|POSIX)?$/.test(tag) ? undefined : tag;
}

/** The session of a process. Colour only on a terminal, and not where NO_COLOR is set (no-color.org). */
export function sessionOf(process: NodeJS.Process, program: URL): Session {
  const { stdin, stdout, stderr, env } = process;
  const coloured = stdout.isTTY && !env.NO_COLOR && env.TERM !== 'dumb';
  /** Takes the line of progress off the screen before anything else is said there. */
  let shown = false;
  const clear = (): void => {
    if (shown) stderr.write('\r\u001b[K');
    shown = false;
  };
  return {
    ...voiceOf(languageOf(env), coloured),
    coloured,
    program,
    input: stdin,
    interactive: stdin.isTTY,
    terminal: stdout.isTTY,
    write: (text) => {
      if (stdout.isTTY) clear();
      return write(stdout, text);
    },
    tell: (message) => {
      clear();
      stderr.write(`danchieu: ${message}\n`);
    },
    progress: (line) => {
      if (!stderr.isTTY) return;
      clear();
      if (line !== '') stderr.write(line);
      shown = line !== '';
    },
  };
}

async function write(stream: Writable, text: string | Uint8Array): Promise<void> {
  if (text.length > 0 && !stream.write(text)) await once(stream, 'drain');
}
