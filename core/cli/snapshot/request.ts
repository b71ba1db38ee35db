import type { Limits } from './config.ts';
import { FetchError } from './failure.ts';

/** What a server sent, as it is kept between runs. */
export interface Kept {
  /** The address that answered, after redirects. */
  url: string;
  body: string;
  /** ISO instant when it came. */
  at: string;
  /** ISO instant until which the server says that it holds. */
  expires?: string;
  etag?: string;
  modified?: string;
}

export interface Asking {
  limits: Limits;
  /** What is told of us: name, version, contact. */
  agent: string;
  /** The kinds of content that are taken. */
  types: RegExp;
  now: () => Date;
  sleep: (milliseconds: number) => Promise<void>;
  random: () => number;
}

/** Answers after which it may be tried again. */
const PASSING = new Set([408, 425, 429, 500, 502, 503, 504]);
/** Longest that a server's wish for quiet is waited for within a run; the next run comes anyway. Seconds. */
const LONGEST_WAIT = 60;

/**
 * Asks a server, unless what it sent last still holds, and tells it what is known already. Tries again after a pause
 * that doubles, with chance in it so that many portals do not come back together; waits as the server asks.
 * @param kept what it sent last
 * @throws FetchError
 */
export async function request(address: string, kept: Kept | undefined, asking: Asking): Promise<Kept> {
  const { limits, sleep, random, now } = asking;
  if (kept?.expires !== undefined && new Date(kept.expires) > now()) return kept;
  for (let turn = 1; ; turn += 1) {
    try {
      return await once(address, kept, asking);
    } catch (error) {
      if (!(error instanceof FetchError) || !error.mayRetry || turn >= limits.tries) throw error;
      if ((error.wait ?? 0) > LONGEST_WAIT) throw error;
      const pause = limits.pause * 2 ** (turn - 1);
      await sleep(Math.max((error.wait ?? 0) * 1000, pause / 2 + random() * (pause / 2)));
    }
  }
}

async function once(address: string, kept: Kept | undefined, asking: Asking): Promise<Kept> {
  const { limits, agent, types, now } = asking;
  const signal = AbortSignal.timeout(limits.seconds * 1000);
  const headers: Record<string, string> = {
    'User-Agent': agent,
    ...(kept?.etag !== undefined && { 'If-None-Match': kept.etag }),
    ...(kept?.modified !== undefined && { 'If-Modified-Since': kept.modified }),
  };
  let url = address;
  try {
    for (let hops = 0; ; hops += 1) {
      const response = await fetch(url, { headers, signal, redirect: 'manual' });
      const { status } = response;
      const next = status >= 300 && status < 400 && status !== 304 ? response.headers.get('location') : null;
      if (next !== null) {
        await response.body?.cancel();
        if (hops >= limits.redirects) throw new FetchError('redirects', url, false);
        url = target(next, url);
        continue;
      }
      const validity = validityOf(response, now());
      if (status === 304 && kept) {
        await response.body?.cancel();
        const { expires: _old, ...rest } = kept;
        return { ...rest, ...validity, at: now().toISOString() };
      }
      if (status < 200 || status > 299) {
        await response.body?.cancel();
        throw new FetchError('status', String(status), PASSING.has(status), waitOf(response, now()));
      }
      const type = response.headers.get('content-type') ?? '';
      if (type !== '' && !types.test(type)) {
        await response.body?.cancel();
        throw new FetchError('wrong-type', type, false);
      }
      return { url, body: await read(response, limits.bytes), at: now().toISOString(), ...validity };
    }
  } catch (error) {
    if (error instanceof FetchError) throw error;
    if (signal.aborted) throw new FetchError('slow', String(limits.seconds), true);
    const { message, cause } = error as Error;
    const reason = cause instanceof Error ? cause.message : message;
    throw new FetchError(
      /terminated|closed|mismatch/i.test(`${message} ${reason}`) ? 'cut-off' : 'unreachable',
      reason,
      true,
    );
  }
}

function target(next: string, from: string): string {
  const url = URL.canParse(next, from) ? new URL(next, from) : undefined;
  if (!url || !/^https?:$/.test(url.protocol)) throw new FetchError('redirects', next, false);
  return url.href;
}

/** No answer holds longer, whatever a server says: a wrong year would end all asking. */
const LONGEST_MS = 24 * 60 * 60_000;

/** How long what came holds, and by which signs it can be asked for again. */
function validityOf({ headers }: Response, now: Date): Pick<Kept, 'expires' | 'etag' | 'modified'> {
  const expires = Math.min(Date.parse(headers.get('expires') ?? ''), now.getTime() + LONGEST_MS);
  const etag = headers.get('etag');
  const modified = headers.get('last-modified');
  return {
    ...(expires > now.getTime() && { expires: new Date(expires).toISOString() }),
    ...(etag !== null && { etag }),
    ...(modified !== null && { modified }),
  };
}

/** `Retry-After`, in seconds or as a date (RFC 9110, 10.2.3). */
function waitOf({ headers }: Response, now: Date): number | undefined {
  const said = headers.get('retry-after');
  if (said === null) return undefined;
  if (/^\d+$/.test(said.trim())) return Number(said);
  const until = Date.parse(said);
  return Number.isNaN(until) ? undefined : Math.max(0, (until - now.getTime()) / 1000);
}

/** The body as text, in the encoding that its header or its XML declaration names. */
async function read(response: Response, most: number): Promise<string> {
  const chunks: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of response.body ?? []) {
    chunks.push(chunk as Uint8Array);
    if ((length += (chunk as Uint8Array).length) > most)
      throw new FetchError('too-long', String(most), false);
  }
  const bytes = Buffer.concat(chunks);
  const named =
    /charset=["']?([\w-]+)/i.exec(response.headers.get('content-type') ?? '')?.[1] ??
    /^<\?xml[^>]*encoding=["']([\w-]+)/.exec(bytes.subarray(0, 200).toString('latin1'))?.[1];
  try {
    return new TextDecoder(named ?? 'utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw new FetchError('not-readable', named ?? 'utf-8', false);
  }
}
