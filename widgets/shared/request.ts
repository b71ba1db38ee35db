/** Why something could not be loaded, in the kinds that a reader can be told about. */
export type Failure = 'offline' | 'missing' | 'refused' | 'format' | 'large';

export class LoadError extends Error {
  readonly failure: Failure;
  /** Milliseconds to wait before asking again, where the server says so. */
  readonly retryAfter: number;

  constructor(failure: Failure, retryAfter = 0) {
    super(failure);
    this.failure = failure;
    this.retryAfter = retryAfter;
  }
}

export interface RequestOptions {
  /** Accept XML too, as a Document; else JSON alone. */
  xml?: boolean;
  /** Longest answer in bytes. */
  limit: number;
}

const TIMEOUT = 8_000;

/** Answers of the last moments, by address: several widgets on a page ask once. */
const answers = new Map<string, { at: number; answer: Promise<unknown> }>();
const SHARED_FOR = 30_000;

/**
 * Loads JSON or, if asked for, XML: one request an address however many widgets ask. XMLHttpRequest rather than fetch,
 * since it parses XML by the browser's own parser, encodings included, without a sink that Trusted Types would guard.
 * @returns the parsed JSON value, or the Document.
 * @throws LoadError
 */
export function request(address: string, options: RequestOptions): Promise<unknown> {
  const known = answers.get(address);
  if (known && Date.now() - known.at < SHARED_FOR) return known.answer;
  const answer = send(address, options);
  answers.set(address, { at: Date.now(), answer });
  // What failed is asked for again by whoever wants it.
  answer.catch(() => answers.delete(address));
  return answer;
}

function send(address: string, { xml = false, limit }: RequestOptions): Promise<unknown> {
  return new Promise((resolve, reject) => {
    const exchange = new XMLHttpRequest();
    const fail = (failure: Failure, retryAfter?: number) => reject(new LoadError(failure, retryAfter));
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
      fail('large');
      exchange.abort();
    };
    exchange.onerror = exchange.ontimeout = () => fail('offline');
    exchange.onload = () => {
      const { status } = exchange;
      if (status === 404 || status === 410) return fail('missing');
      if (status < 200 || status >= 300)
        return fail('refused', 1000 * (Number(exchange.getResponseHeader('Retry-After')) || 0));
      if (exchange.responseType === 'document')
        return exchange.responseXML ? resolve(exchange.responseXML) : fail('format');
      try {
        resolve(JSON.parse(exchange.responseText));
      } catch {
        fail('format');
      }
    };
    exchange.send();
  });
}
