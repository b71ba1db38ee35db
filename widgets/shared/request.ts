/** Why something could not be loaded, in the kinds that a reader can be told about. */
export type Failure = 'offline' | 'missing' | 'refused' | 'format' | 'large';

export class LoadError extends Error {
  readonly failure: Failure;
  /** Milliseconds to wait before asking again, where the server says so. */
  readonly retryAfter: number;

  /** @param detail what went wrong, in English, for the page's makers. */
  constructor(failure: Failure, retryAfter = 0, detail: string = failure) {
    super(detail);
    this.failure = failure;
    this.retryAfter = retryAfter;
  }
}

interface RequestOptions {
  /** Accept XML too, as a Document; else JSON alone. */
  xml?: boolean;
  /** Longest answer in bytes. */
  limit: number;
}

const TIMEOUT = 8_000;

/** Answers of the last moments, by what was asked: several widgets on a page ask once. */
const answers = new Map<string, { at: number; answer: Promise<unknown> }>();
const SHARED_FOR = 30_000;

/**
 * The absolute address of what a page's maker wrote, against the page's own.
 * @throws LoadError `missing` where it is no address.
 */
export function addressOf(written: string): string {
  try {
    return new URL(written, document.baseURI).href;
  } catch {
    throw new LoadError('missing', 0, `${written} is not an address`);
  }
}

/**
 * Loads JSON or, if asked for, XML: one request an address however many widgets ask. XMLHttpRequest rather than fetch,
 * since it parses XML by the browser's own parser, encodings included, without a sink that Trusted Types would guard.
 * @returns the parsed JSON value, or the Document.
 * @throws LoadError
 */
export function request(address: string, options: RequestOptions): Promise<unknown> {
  const now = Date.now();
  for (const [key, { at }] of answers) if (now - at >= SHARED_FOR) answers.delete(key);
  const asked = `${options.xml ? 'xml' : 'json'} ${options.limit} ${address}`;
  const known = answers.get(asked);
  if (known) return known.answer;
  const answer = send(address, options);
  answers.set(asked, { at: now, answer });
  // What failed is asked for again by whoever wants it.
  answer.catch(() => answers.delete(asked));
  return answer;
}

function send(address: string, { xml = false, limit }: RequestOptions): Promise<unknown> {
  return new Promise((resolve, reject) => {
    const exchange = new XMLHttpRequest();
    const fail = (failure: Failure, detail: string, retryAfter?: number) =>
      reject(new LoadError(failure, retryAfter, `${address}: ${detail}`));
    exchange.open('GET', address);
    exchange.timeout = TIMEOUT;
    exchange.onreadystatechange = () => {
      if (exchange.readyState !== XMLHttpRequest.HEADERS_RECEIVED || !xml) return;
      const type = exchange.getResponseHeader('Content-Type') ?? '';
      if (/json/i.test(type)) return;
      exchange.responseType = 'document';
      // A page of HTML at a feed's address must fail as XML, not be read as a page.
      exchange.overrideMimeType('application/xml');
    };
    exchange.onprogress = ({ loaded }) => {
      if (loaded <= limit) return;
      fail('large', `larger than ${limit} bytes`);
      exchange.abort();
    };
    exchange.onerror = exchange.ontimeout = () => fail('offline', 'no answer');
    exchange.onload = () => {
      const { status } = exchange;
      if (status < 200 || status >= 300) {
        const failure = status === 404 || status === 410 ? 'missing' : 'refused';
        const retryAfter = 1000 * (Number(exchange.getResponseHeader('Retry-After')) || 0);
        return fail(failure, `the server answered ${status}`, retryAfter);
      }
      if (exchange.responseType === 'document')
        return exchange.responseXML ? resolve(exchange.responseXML) : fail('format', 'not XML');
      try {
        resolve(JSON.parse(exchange.responseText));
      } catch {
        fail('format', 'not JSON');
      }
    };
    exchange.send();
  });
}
