import { createReadStream } from 'node:fs';
import { extname } from 'node:path';
import type { Readable } from 'node:stream';
import { Unusable } from './failure.ts';
import { isMeantAsRecord } from './record.ts';

export const INPUT_KINDS = ['text', 'html', 'ndjson'] as const;

export type InputKind = (typeof INPUT_KINDS)[number];

/** Bytes to read, and how: whole as one text or page, or line by line as records. */
interface Source {
  /** As given on the command line; `-` is standard input. */
  name: string;
  kind: InputKind;
  chunks: AsyncIterable<Uint8Array>;
}

/** One line of a stream, without its line feed; lines count from 1. */
export interface Line {
  number: number;
  bytes: Uint8Array;
}

const LINE_FEED = 0x0a;
const NDJSON = new Set(['.ndjson', '.jsonl']);
const HTML = new Set(['.html', '.htm', '.xhtml']);

/**
 * Opens a file, or standard input for `-`.
 * @param kind how to read it; by default a file's extension tells, and on standard input its first line does.
 * A file that cannot be opened tells while it is read.
 */
export async function openSource(name: string, standardInput: Readable, kind?: InputKind): Promise<Source> {
  if (name === '-') {
    if (kind !== undefined) return { name, kind, chunks: standardInput };
    const { first, chunks } = await peekLine(standardInput);
    return { name, kind: kindOfLine(first), chunks };
  }
  return { name, kind: kind ?? kindOfFile(name), chunks: readFile(name) };
}

/** How a file is read by default: its extension tells. */
export function kindOfFile(name: string): InputKind {
  const extension = extname(name).toLowerCase();
  return NDJSON.has(extension) ? 'ndjson' : HTML.has(extension) ? 'html' : 'text';
}

/** Whether a file in a folder is one that the command reads. */
export const isReadable = (name: string): boolean =>
  extname(name).toLowerCase() === '.txt' || kindOfFile(name) !== 'text';

/** All bytes of a source. */
export async function readBytes(source: Source): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of source.chunks) chunks.push(chunk);
  return Buffer.concat(chunks);
}

/**
 * The whole of a source as text. A byte order mark stays, so that offsets are those of the file's own text.
 * @throws Unusable where the bytes are not UTF-8 or the text is longer than a string can be.
 */
export async function readText(source: Source): Promise<string> {
  const text = decode(await readBytes(source));
  if (text === undefined) throw new Unusable((say) => say.notUtf8(source.name));
  return text;
}

/** UTF-8 bytes as text; undefined where they are not UTF-8 (or too many for one string). */
export function decode(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

/**
 * The lines of a stream, in batches: whatever lines each piece of input completed. So answers go out as fast as
 * input comes in, without a write for each line. Blank lines are counted but left out.
 */
export async function* lineBatches(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Line[]> {
  let pending: Uint8Array[] = [];
  let number = 0;
  const complete = (bytes: Uint8Array): Line => ({ number: (number += 1), bytes });
  for await (const chunk of chunks) {
    const batch: Line[] = [];
    let start = 0;
    for (let end = chunk.indexOf(LINE_FEED); end >= 0; end = chunk.indexOf(LINE_FEED, start)) {
      const tail = chunk.subarray(start, end);
      batch.push(complete(pending.length > 0 ? Buffer.concat([...pending, tail]) : tail));
      pending = [];
      start = end + 1;
    }
    if (start < chunk.length) pending.push(chunk.subarray(start));
    yield batch.filter(isWritten);
  }
  if (pending.length > 0) yield [complete(Buffer.concat(pending))].filter(isWritten);
}

const isWritten = ({ bytes }: Line): boolean => bytes.some((byte) => byte > 0x20);

/** The first line of a stream, and the stream with nothing taken out. */
async function peekLine(stream: AsyncIterable<Uint8Array>) {
  const iterator = stream[Symbol.asyncIterator]();
  const seen: Uint8Array[] = [];
  for (let end = false; !end && !seen.at(-1)?.includes(LINE_FEED);) {
    const step = await iterator.next();
    if (step.done === true) end = true;
    else seen.push(step.value);
  }
  const start = Buffer.concat(seen);
  const end = start.indexOf(LINE_FEED);
  async function* chunks(): AsyncGenerator<Uint8Array> {
    yield start;
    yield* { [Symbol.asyncIterator]: () => iterator };
  }
  return { first: end < 0 ? start : start.subarray(0, end), chunks: chunks() };
}

/** How standard input is read by default: its first line tells. */
function kindOfLine(line: Uint8Array): InputKind {
  const text = decode(line) ?? '';
  if (isMeantAsRecord(text)) return 'ndjson';
  return /^\uFEFF?\s*<(?:!doctype\s+html|html)(?![\w-])/i.test(text) ? 'html' : 'text';
}

async function* readFile(name: string): AsyncGenerator<Uint8Array> {
  try {
    yield* createReadStream(name);
  } catch (error) {
    unreadable(name)(error);
  }
}

/** What the system says of a file that cannot be read, as one of the command's failures. */
export const unreadable =
  (name: string) =>
  (error: unknown): never => {
    throw new Unusable((say) => {
      const { code, message } = error as NodeJS.ErrnoException;
      if (code === 'ENOENT') return say.noSuchFile(name);
      if (code === 'EISDIR') return say.isDirectory(name);
      if (code === 'EACCES' || code === 'EPERM') return say.notAllowedToRead(name);
      return say.notReadable(name, message);
    });
  };
