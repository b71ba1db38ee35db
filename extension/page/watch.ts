import { ask } from '../ask.ts';
import { OWN_WIDGET } from './own-widget.ts';
import { presentAnnotator } from './present.ts';
import { Probe } from './probe.ts';

/** Pages drawn on the server that a script then takes over: what is changed before it has done so, it calls an error. */
const TAKEN_OVER_LATER =
  '#__next, #__nuxt, #___gatsby, [data-reactroot], [data-server-rendered], [ng-server-context], astro-island[ssr]';
/** Once the page has loaded: so long its scripts are given, then at most so long for a moment in which it does nothing. */
const TAKING_OVER_MS = 500;
const IDLE_MS = 2000;

/** Waits for a page's own scripts to take over what the server drew, where they do. */
async function settled(page: Document): Promise<void> {
  if (!page.querySelector(TAKEN_OVER_LATER)) return;
  const { defaultView: view } = page;
  if (page.readyState !== 'complete')
    await new Promise((resolve) => view!.addEventListener('load', resolve, { once: true }));
  await new Promise((resolve) => setTimeout(resolve, TAKING_OVER_MS));
  await new Promise((resolve) => view!.requestIdleCallback(resolve, { timeout: IDLE_MS }));
}

let isWatching = false;

/** Watches the page, once, and has the engine brought when a citation may be there. */
export function standWatch(page: Document): void {
  if (isWatching || presentAnnotator() || !(page.body as HTMLElement | null)) return;
  isWatching = true;
  const probe = new Probe(page, () => {
    if (presentAnnotator() || page.querySelector(OWN_WIDGET)) return;
    // Nobody answers a script whose extension was updated or removed: the next one begins anew.
    void settled(page).then(() => ask('engine', {}).catch(() => undefined));
  });
  void probe.start();
}
