import { once } from 'node:events';
import type { Readable, Writable } from 'node:stream';
import { styleText } from 'node:util';
import { cliMessages, type CliMessages } from '../locale/cli.messages.ts';

/** The parts of a process that a command may use: where it reads, where it writes, in which language it speaks. */
export interface Session {
  readonly input: Readable;
  /** The input is a keyboard. */
  readonly interactive: boolean;
  /** The output is a screen. */
  readonly terminal: boolean;
  /** BCP 47 tag of the reader's language, where the environment names one. */
  readonly language: string | undefined;
  readonly messages: CliMessages;
  /** Writes an answer; resolves when the reader of our output can take more. */
  write(text: string): Promise<void>;
  /** Says something to the person at the terminal, apart from the answer. */
  tell(message: string): void;
  /** Styles text where the output is a terminal that wants colour; elsewhere gives it back. */
  paint(style: 'bold' | 'dim' | 'yellow' | 'red' | 'green', text: string): string;
}

/**
 * The language that the environment asks for, in POSIX's order: LC_ALL, LC_MESSAGES, LANG.
 * @returns a BCP 47 tag (`en-US`), or undefined for `C`, `POSIX` and no answer.
 */
export function languageOf(environment: NodeJS.ProcessEnv): string | undefined {
  const locale = [environment.LC_ALL, environment.LC_MESSAGES, environment.LANG].find((value) => value);
  const tag = locale?.split(/[.@]/)[0]?.replaceAll('_', '-');
  return tag === undefined || /^(C|POSIX)?$/.test(tag) ? undefined : tag;
}

/** The session of a process. Colour only on a terminal, and not where NO_COLOR is set (no-color.org). */
export function sessionOf(process: NodeJS.Process): Session {
  const { stdin, stdout, stderr, env } = process;
  const language = languageOf(env);
  const coloured = stdout.isTTY && !env.NO_COLOR && env.TERM !== 'dumb';
  return {
    input: stdin,
    interactive: stdin.isTTY,
    terminal: stdout.isTTY,
    language,
    messages: cliMessages.for(language),
    write: (text) => write(stdout, text),
    tell: (message) => void stderr.write(`danchieu: ${message}\n`),
    paint: (style, text) => (coloured ? styleText(style, text) : text),
  };
}

async function write(stream: Writable, text: string): Promise<void> {
  if (text !== '' && !stream.write(text)) await once(stream, 'drain');
}
