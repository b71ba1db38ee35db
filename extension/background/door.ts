import * as z from 'zod/mini';
import { captureSchema, citationSchema } from '../../core/library/shapes.ts';
import { browser, type Browser } from '../browser.ts';
import { Failure, failureCode } from '../failure.ts';
import type { Answer, RequestName, Requests } from '../messages.ts';
import { listenForParts } from '../parts.ts';

/** Each is told what was asked, and in which tab and frame the asking page stands, if in any. */
type Handlers = {
  [N in RequestName]: (
    ask: Requests[N]['ask'],
    from: number | undefined,
    frame: number | undefined,
  ) => Promise<Requests[N]['answer']>;
};

/** What a script in a page may ask: a page that got hold of its own script could ask no more than this. */
const OPEN_TO_PAGES: ReadonlySet<RequestName> = new Set<RequestName>([
  'resolve',
  'by-number',
  'prefer',
  'card',
  'engine',
  'page-changed',
  'save-here',
  'save-chosen',
]);

let made: Record<RequestName, z.ZodMiniType> | undefined;

/** Shapes of everything that may come in. */
function schemas(): Record<RequestName, z.ZodMiniType> {
  const tab = z.strictObject({ tab: z.int().check(z.minimum(0)) });
  const article = z.strictObject({ article: z.string().check(z.maxLength(64)) });
  const text = z.string().check(z.maxLength(2000));
  const address = z.string().check(z.maxLength(65_536));
  made ??= {
    resolve: z.strictObject({
      citations: z.array(citationSchema()).check(z.maxLength(20_000)),
      context: z.strictObject({
        published: z.optional(text),
        place: z.optional(text),
        site: z.optional(text),
        around: z.optional(z.array(text).check(z.maxLength(20_000))),
      }),
    }),
    'by-number': z.strictObject({
      numbers: z.array(z.string().check(z.maxLength(100))).check(z.maxLength(50)),
    }),
    prefer: z.strictObject({ publisher: z.nullable(z.string().check(z.maxLength(100))) }),
    card: z.strictObject({}),
    engine: z.strictObject({}),
    'page-changed': z.strictObject({}),
    'annotate-tab': tab,
    'tab-state': tab,
    'undo-tab': tab,
    'jump-tab': z.strictObject({
      tab: z.int().check(z.minimum(0)),
      index: z.int().check(z.minimum(0)),
    }),
    'save-tab': z.strictObject({
      tab: z.int().check(z.minimum(0)),
      kind: z.optional(z.enum(['page', 'selection', 'links'])),
    }),
    'save-here': z.strictObject({}),
    'save-chosen': z.strictObject({ capture: captureSchema() }),
    'choose-region': tab,
    'retry-outbox': z.strictObject({ entry: z.string().check(z.maxLength(64)) }),
    'saved-article': z.strictObject({ url: address, canonical: z.optional(address) }),
    'look-up': z.strictObject({
      query: z.string().check(z.maxLength(500)),
      limit: z.optional(z.int().check(z.minimum(1), z.maximum(50))),
    }),
    'remove-article': article,
    'restore-article': article,
  };
  return made;
}

const envelope = (message: unknown): { name: RequestName; ask: unknown } | undefined => {
  if (typeof message !== 'object' || message === null) return undefined;
  const { to, name, ask } = message as Record<string, unknown>;
  return to === 'background' && typeof name === 'string' && Object.hasOwn(schemas(), name)
    ? { name: name as RequestName, ask }
    : undefined;
};

async function answer(
  handlers: Handlers,
  { name, ask }: { name: RequestName; ask: unknown },
  sender: Browser.runtime.MessageSender,
): Promise<Answer<unknown>> {
  try {
    const isOwnPage = sender.url?.startsWith(browser.runtime.getURL('')) ?? false;
    const parsed = schemas()[name].safeParse(ask);
    if (!parsed.success || !(isOwnPage || OPEN_TO_PAGES.has(name)))
      throw new Failure('bad-message', parsed.error);
    const handle = handlers[name] as (ask: unknown, tab?: number, frame?: number) => Promise<unknown>;
    return { ok: true, value: await handle(parsed.data, sender.tab?.id, sender.frameId) };
  } catch (error) {
    const failure = failureCode(error);
    if (failure === 'unexpected') console.error(error);
    return { ok: false, failure };
  }
}

/** Opens the background's door. Must be called at once when the background starts, or the first message is lost. */
export function listen(handlers: Handlers): void {
  browser.runtime.onMessage.addListener((message: unknown, sender: Browser.runtime.MessageSender, reply) => {
    const asked = envelope(message);
    if (!asked || sender.id !== browser.runtime.id) return undefined;
    void answer(handlers, asked, sender).then(reply);
    return true;
  });
  listenForParts((message, sender) => {
    const asked = envelope(message);
    const refusal: Answer<unknown> = { ok: false, failure: 'bad-message' };
    return asked ? answer(handlers, asked, sender) : Promise.resolve(refusal);
  });
}
