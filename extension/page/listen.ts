import { browser } from '../browser.ts';
import { failureCode } from '../failure.ts';
import type { Answer, PageRequestName, PageRequests } from '../messages.ts';
import type { PageAnnotator } from './annotator.ts';

/** Opens the page's door to the extension. The browser lets no page send here, so what comes is one of our own messages. */
export function listen(annotator: PageAnnotator): void {
  const handlers: {
    [N in PageRequestName]: (ask: PageRequests[N]['ask']) => Promise<PageRequests[N]['answer']>;
  } = {
    annotate: () => annotator.annotate(),
    undo: () => annotator.undo(),
    state: () => annotator.state(),
    jump: ({ index }) => {
      annotator.jump(index);
      return Promise.resolve(null);
    },
  };
  browser.runtime.onMessage.addListener(
    (message: { to?: unknown; name?: unknown; ask?: unknown }, _sender, reply) => {
      const { to, name, ask } = message;
      if (to !== 'page' || typeof name !== 'string' || !Object.hasOwn(handlers, name)) return undefined;
      const handle = handlers[name as PageRequestName] as (ask: unknown) => Promise<unknown>;
      void handle(ask)
        .then(
          (value): Answer<unknown> => ({ ok: true, value }),
          (error: unknown): Answer<unknown> => ({ ok: false, failure: failureCode(error) }),
        )
        .then(reply);
      return true;
    },
  );
}
