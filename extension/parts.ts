import { browser, type Browser } from './browser.ts';
import { Failure } from './failure.ts';

/**
 * A message longer than this, in UTF-16 units of its JSON, travels in parts of this length: 4 Mi units are at most 12 MiB
 * on their way, and Chromium refuses a message of more than 64 MiB.
 */
export const PART_LENGTH = 4 * 1024 * 1024;

/** More parts than these are refused: 256 Mi units, far beyond what the longest page comes to. */
const MOST_PARTS = 64;

const PORT = 'parts';

/** One part on its way; the last says so. */
interface Part {
  text: string;
  last: boolean;
}

/** Cuts a text into parts; no surrogate pair is cut in two, as a lone half may not survive the way. */
export function* partsOf(text: string, length = PART_LENGTH): Generator<Part> {
  let start = 0;
  do {
    let end = Math.min(text.length, start + length);
    if (end < text.length && /[\uD800-\uDBFF]/.test(text[end - 1]!)) end -= 1;
    yield { text: text.slice(start, end), last: end === text.length };
    start = end;
  } while (start < text.length);
}

/** Puts parts together again; gives the whole when the last has come. @throws Failure `bad-message` */
export function gatherer(most = MOST_PARTS): (part: unknown) => string | undefined {
  const texts: string[] = [];
  return (part) => {
    const { text, last } = (part ?? {}) as Partial<Part>;
    if (typeof text !== 'string' || text.length > PART_LENGTH || texts.length >= most)
      throw new Failure('bad-message');
    texts.push(text);
    return last === true ? texts.join('') : undefined;
  };
}

/**
 * Sends a long message to the background in parts, and gives back its answer, which comes in parts too. The worker lives
 * as long as they travel; should it die all the same, nothing of the message was acted on or all of it.
 * @throws Failure `interrupted` where it died meanwhile
 */
export function sendInParts(message: string): Promise<unknown> {
  return new Promise((resolve, reject) => {
    const port = browser.runtime.connect({ name: PORT });
    const gather = gatherer();
    port.onDisconnect.addListener(() => reject(new Failure('interrupted', browser.runtime.lastError)));
    port.onMessage.addListener((part: unknown) => {
      const whole = gather(part);
      if (whole === undefined) return;
      resolve(JSON.parse(whole));
      port.disconnect();
    });
    for (const part of partsOf(message)) port.postMessage(part);
  });
}

/** Takes messages that come in parts. */
export function listenForParts(
  answer: (message: unknown, sender: Browser.runtime.MessageSender) => Promise<unknown>,
): void {
  browser.runtime.onConnect.addListener((port) => {
    const { sender } = port;
    if (port.name !== PORT || sender?.id !== browser.runtime.id) return;
    const gather = gatherer();
    port.onMessage.addListener((part: unknown) => {
      let whole: string | undefined;
      try {
        whole = gather(part);
      } catch {
        port.disconnect();
      }
      if (whole === undefined) return;
      void answer(JSON.parse(whole), sender).then((answered) => {
        for (const reply of partsOf(JSON.stringify(answered))) port.postMessage(reply);
      });
    });
  });
}
