import { harvest as read } from '../../registry/build/harvest.ts';
import { readArguments } from '../arguments.ts';
import { readDate } from '../day.ts';
import { BadUsage, EXIT, Unusable } from '../failure.ts';
import { decode, openSource } from '../input.ts';
import { isAddress } from '../registry.ts';
import type { Session } from '../session.ts';

const OPTIONS = {
  base: { type: 'string' },
  place: { type: 'string' },
  source: { type: 'string' },
  'as-of': { type: 'string' },
  help: { type: 'boolean', short: 'h' },
} as const;

/** Longest list, in bytes. */
const LIMIT = 10_000_000;
/** Milliseconds that a list may take to come. */
const TIMEOUT = 30_000;

/** `danchieu harvest LIST`: records out of a gazette's list page or feed, as `danchieu pack` takes them. */
export async function harvest(args: readonly string[], session: Session): Promise<number> {
  const { values, positionals } = readArguments(args, OPTIONS);
  const { messages, tell, write } = session;
  if (values.help) {
    await write(messages.usageHarvest);
    return EXIT.fine;
  }
  const [place, ...more] = positionals;
  if (place === undefined || more.length > 0) throw new BadUsage((say) => say.listMissing);
  const { base = isAddress(place) ? place : undefined } = values;
  if (base !== undefined && !(isAddress(base) && URL.canParse(base)))
    throw new BadUsage((say) => say.notAnAddress(base));
  const list = isAddress(place) ? await fetchList(place) : await readList(place, session);
  const rows = read(list, {
    base,
    place: values.place,
    source: values.source,
    asOf: values['as-of'] === undefined ? undefined : readDate(values['as-of']),
  });
  for (const row of rows) await write(`${JSON.stringify(row)}\n`);
  if (rows.length > 0) return EXIT.fine;
  tell(messages.noDocuments(place));
  return EXIT.finding;
}

async function readList(place: string, { input }: Session): Promise<string> {
  const { chunks } = await openSource(place, input, 'text');
  const text = decode(await gather(chunks, place));
  if (text === undefined) throw new Unusable((say) => say.notUtf8(place));
  return text;
}

async function fetchList(address: string): Promise<string> {
  let answer: Response;
  try {
    answer = await fetch(address, { credentials: 'omit', signal: AbortSignal.timeout(TIMEOUT) });
    if (!answer.ok) throw new Error(String(answer.status));
    const bytes = await gather(answer.body ?? [], address);
    const charset = /charset="?([\w-]+)/i.exec(answer.headers.get('content-type') ?? '')?.[1];
    return new TextDecoder(charset ?? 'utf-8').decode(bytes);
  } catch (error) {
    if (error instanceof Unusable) throw error;
    const { message, cause } = error as Error;
    const reason = cause instanceof Error && cause.message ? cause.message : message;
    throw new Unusable((say) => say.notFetched(address, reason));
  }
}

/** All bytes of a stream, read no further than a list may be long. */
async function gather(
  chunks: AsyncIterable<Uint8Array> | Iterable<Uint8Array>,
  place: string,
): Promise<Buffer> {
  const parts: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of chunks) {
    parts.push(chunk);
    if ((length += chunk.length) > LIMIT) throw new Unusable((say) => say.tooLong(place));
  }
  return Buffer.concat(parts);
}
