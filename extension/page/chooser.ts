import { captureMessages } from '../../core/locale/capture.messages.ts';
import { ask } from '../ask.ts';
import { language } from '../language.ts';
import { capturePage, keptCitations, keptText, unmarkedCopy } from './capture.ts';
import { chooserSheet } from './chooser.sheet.ts';
import { lengthOf, linesOf } from './lines.ts';
import { findRegion } from './region.ts';

/** Put on the chosen element for as long as it takes to copy the page, so that it is found in the copy. */
const CHOSEN = 'data-danchieu-chosen';
const HOST = 'danchieu-chooser';

/** Finds the region that the reader chose in copies of the page. */
function inCopy<T>(element: Element, work: () => T): T {
  element.setAttribute(CHOSEN, '');
  try {
    return work();
  } finally {
    element.removeAttribute(CHOSEN);
  }
}

const hasText = (element: Element): boolean => element.textContent.trim() !== '';

/** The element one step wider. Wrappers that add no text are passed by. */
export function wider(element: Element): Element | undefined {
  const length = element.textContent.trim().length;
  let next = element.parentElement;
  while (next && next !== next.ownerDocument.body && next.textContent.trim().length === length)
    next = next.parentElement;
  return element === element.ownerDocument.body ? undefined : (next ?? undefined);
}

/** The element one step narrower: the part with the most text. */
export function narrower(element: Element): Element | undefined {
  const length = element.textContent.trim().length;
  let parts = [...element.children];
  while (parts.length > 0) {
    const longest = parts.reduce((a, b) => (b.textContent.length > a.textContent.length ? b : a));
    if (!hasText(longest)) return undefined;
    if (longest.textContent.trim().length < length) return longest;
    parts = [...longest.children];
  }
  return undefined;
}

/** The nearest block with text before or after an element. */
export function beside(element: Element, step: 'previous' | 'next'): Element | undefined {
  const go = (from: Element) => (step === 'next' ? from.nextElementSibling : from.previousElementSibling);
  let next = go(element);
  while (
    next &&
    (!hasText(next) || next.hasAttribute('data-danchieu-skip') || /^(script|style)$/.test(next.localName))
  )
    next = go(next);
  return next ?? undefined;
}

/** The region that would be saved now, as an element of the page itself. */
function regionOnPage(page: Document): Element {
  const copy = unmarkedCopy(page);
  const { onPage } = findRegion(copy);
  if (!onPage) return page.body;
  // Marks of ours stand within lines of text; the blocks of page and copy are the same, in the same order.
  const alike = [...page.querySelectorAll(onPage.localName)].find(
    (element) =>
      element.className === onPage.className && lengthOf(linesOf(element)) === lengthOf(linesOf(onPage)),
  );
  return alike ?? page.body;
}

function button(page: Document, words: string, act: () => void, main = false): HTMLButtonElement {
  const made = page.createElement('button');
  made.type = 'button';
  made.textContent = words;
  if (main) made.className = 'main';
  made.addEventListener('click', act);
  return made;
}

/** Lets the reader widen and narrow the region to be saved, by keys or by buttons, and saves it on command. */
export function chooseRegion(page: Document): void {
  page.getElementById(HOST)?.remove();
  const say = captureMessages.for(language());
  const host = page.createElement('div');
  host.id = HOST;
  // Neither annotated nor saved with the page.
  host.setAttribute('data-danchieu-card', '');
  host.setAttribute('data-danchieu-skip', '');
  const root = host.attachShadow({ mode: 'closed' });
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(chooserSheet);
  root.adoptedStyleSheets = [sheet];

  const all = linesOf(unmarkedCopy(page).body);
  const life = new AbortController();
  let region = regionOnPage(page);
  let isSaving = false;

  const frame = page.createElement('div');
  frame.className = 'frame';
  const dialog = page.createElement('div');
  dialog.className = 'sheet';
  dialog.role = 'dialog';
  dialog.tabIndex = -1;
  dialog.ariaLabel = say.title;
  const title = page.createElement('h2');
  title.textContent = say.title;
  const shares = page.createElement('p');
  shares.role = 'status';
  const hint = page.createElement('p');
  hint.className = 'hint';
  hint.textContent = say.hint;

  const place = () => {
    const { top, left, width, height } = region.getBoundingClientRect();
    Object.assign(frame.style, {
      top: `${top}px`,
      left: `${left}px`,
      width: `${width}px`,
      height: `${height}px`,
    });
  };
  const show = (next: Element | undefined, follow = true) => {
    if (!next || isSaving) return;
    region = next;
    const lines = linesOf(region);
    const citations = keptCitations(lines, all);
    const percent = (share: number) => Math.round(share * 100);
    shares.textContent = [
      say.text(percent(keptText(lines, all))),
      ...(citations === undefined ? [] : [say.citations(percent(citations))]),
    ].join(' · ');
    if (follow) region.scrollIntoView({ block: 'nearest', behavior: 'instant' });
    place();
  };
  const close = () => {
    life.abort();
    host.remove();
  };
  const save = async () => {
    if (isSaving) return;
    isSaving = true;
    shares.textContent = say.saving;
    try {
      const capture = await inCopy(region, () =>
        capturePage(page, (copy) => {
          const element = copy.querySelector(`[${CHOSEN}]`) ?? copy.body;
          return { element, onPage: element, how: 'chosen' };
        }),
      );
      const { verdict } = await ask('save-chosen', { capture: capture! });
      shares.textContent = verdict === 'unchanged' ? say.same : say.done;
    } catch {
      shares.textContent = say.failed;
    }
    isSaving = false;
  };

  const row = page.createElement('div');
  row.className = 'row';
  row.append(
    button(page, say.widen, () => show(wider(region))),
    button(page, say.narrow, () => show(narrower(region))),
    button(page, say.save, () => void save(), true),
    button(page, say.close, close),
  );
  dialog.append(title, shares, hint, row);
  root.append(frame, dialog);
  page.documentElement.append(host);

  const keys: Record<string, () => void> = {
    ArrowUp: () => show(wider(region)),
    ArrowDown: () => show(narrower(region)),
    ArrowLeft: () => show(beside(region, 'previous')),
    ArrowRight: () => show(beside(region, 'next')),
    Escape: close,
  };
  const { signal } = life;
  const press = (event: KeyboardEvent) => {
    // A button that has the focus is pressed by Enter itself.
    const act = event.key === 'Enter' && root.activeElement === dialog ? () => void save() : keys[event.key];
    if (!act || event.ctrlKey || event.altKey || event.metaKey) return;
    event.preventDefault();
    event.stopPropagation();
    act();
  };
  page.addEventListener('keydown', press, { capture: true, signal });
  page.addEventListener('scroll', place, { capture: true, passive: true, signal });
  page.defaultView?.addEventListener('resize', place, { signal });
  show(region);
  dialog.focus();
}
