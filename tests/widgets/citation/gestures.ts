import { BRIDGE_MS } from '../../../widgets/citation/card.state.ts';

/** The timers set from now on that would go off before a card may close behind the pointer. */
export function shortTimers(): { readonly size: number; stop: () => void } {
  const { setTimeout, clearTimeout } = window;
  const due = new Set<unknown>();
  window.setTimeout = ((work: () => void, ms = 0) => {
    const id = setTimeout(() => {
      due.delete(id);
      work();
    }, ms);
    if (ms <= BRIDGE_MS) due.add(id);
    return id;
  }) as typeof window.setTimeout;
  window.clearTimeout = (id) => {
    due.delete(id);
    clearTimeout(id);
  };
  return {
    get size() {
      return due.size;
    },
    stop: () => Object.assign(window, { setTimeout, clearTimeout }),
  };
}

/** A tap of a finger, as browsers tell it. */
export function tap(link: HTMLElement): boolean {
  const at = { bubbles: true, composed: true, cancelable: true, pointerType: 'touch', isPrimary: true };
  link.dispatchEvent(new PointerEvent('pointerover', at));
  link.dispatchEvent(new PointerEvent('pointerdown', at));
  link.dispatchEvent(new PointerEvent('pointerup', at));
  link.dispatchEvent(new PointerEvent('pointerout', at));
  return link.dispatchEvent(new PointerEvent('click', { ...at, detail: 1 }));
}
