/** Pointer rest before anything is fetched. */
export const DWELL_MS = 150;
/** Pointer or focus rest before the card shows. */
export const SHOW_MS = 350;
/** Time to cross from the link to the card, or back. */
export const BRIDGE_MS = 300;
/** After a card has closed, the next one opens at once for this long. */
export const WARM_MS = 500;

/** How a card came to be asked for; a pressed one stays until it is dismissed. */
type Via = 'hover' | 'focus' | 'press';

/**
 * The life of the one card of a page. Times are milliseconds of one clock; `wakeAt` is when the next `tick` is due.
 * `token` grows with each new target: an answer that carries an older one is stale.
 *
 * ```
 *            enter, focus          tick (dwell)           tick (show)
 *  closed ────────────────▶ waiting ──────▶ waiting+load ─────────────▶ open
 *    ▲  └──────── press, or enter while warm ─────────────────────────▶  │
 *    └── leave, blur, escape, away ──┘        escape, away, blur, tick (bridge) ┘
 * ```
 */
export type CardState<T> =
  | {
      phase: 'closed';
      token: number;
      warmUntil: number;
      /** Dismissed while still pointed at: stays closed until the pointer or focus has left it. */
      dismissed?: T | undefined;
      wakeAt?: undefined;
    }
  | { phase: 'waiting'; token: number; target: T; via: Via; since: number; loads: boolean; wakeAt: number }
  | {
      phase: 'open';
      token: number;
      target: T;
      via: Via;
      /** Pointer on the link or the card; focus on the link or in the card; pressed. Any of them keeps it open. */
      pointed: boolean;
      focused: boolean;
      pressed: boolean;
      /** Another link that the pointer has come upon, perhaps on its way to the card. */
      next?: { target: T; since: number } | undefined;
      wakeAt?: number | undefined;
    };

export type CardEvent<T> =
  /** A pointer that can hover came upon a link. */
  | { type: 'enter'; target: T; at: number }
  /** It left the link, or the card. */
  | { type: 'leave'; at: number }
  | { type: 'card-enter' }
  /** A link took the focus visibly. */
  | { type: 'focus'; target: T; at: number }
  | { type: 'card-focus' }
  /** The focus is now on neither the link nor the card. */
  | { type: 'blur'; at: number }
  /** A tap, or a key that activates a link without an address. */
  | { type: 'press'; target: T }
  | { type: 'escape' }
  /** A click elsewhere, the link out of view or gone, the page hidden. */
  | { type: 'away' }
  | { type: 'tick'; at: number };

export function closed<T>(): CardState<T> {
  return { phase: 'closed', token: 0, warmUntil: 0 };
}

/** Whether an answer asked for under this token may still be shown. */
export function awaits<T>(state: CardState<T>, token: number): boolean {
  return state.token === token && (state.phase === 'open' || (state.phase === 'waiting' && state.loads));
}

/** The state after an event; the same object where nothing changes. */
export function step<T>(state: CardState<T>, event: CardEvent<T>): CardState<T> {
  if (event.type === 'press') {
    const isOpen = state.phase === 'open' && state.target === event.target;
    return isOpen ? { ...state, pressed: true, wakeAt: undefined } : open(state, event.target, 'press');
  }
  switch (state.phase) {
    case 'closed':
      return fromClosed(state, event);
    case 'waiting':
      return fromWaiting(state, event);
    case 'open':
      return fromOpen(state, event);
  }
}

type In<T, P> = Extract<CardState<T>, { phase: P }>;

function fromClosed<T>(state: In<T, 'closed'>, event: CardEvent<T>): CardState<T> {
  switch (event.type) {
    case 'enter':
    case 'focus':
      if (state.dismissed === event.target) return state;
      if (event.at < state.warmUntil) return open(state, event.target, via(event));
      return wait(state, event.target, via(event), event.at);
    case 'leave':
    case 'blur':
      return state.dismissed === undefined ? state : { ...state, dismissed: undefined };
    default:
      return state;
  }
}

function fromWaiting<T>(state: In<T, 'waiting'>, event: CardEvent<T>): CardState<T> {
  switch (event.type) {
    case 'enter':
    case 'focus':
      return event.target === state.target ? state : wait(state, event.target, via(event), event.at);
    case 'leave':
      return state.via === 'hover' ? close(state, 0) : state;
    case 'blur':
      return state.via === 'focus' ? close(state, 0) : state;
    case 'escape':
      return { ...close(state, 0), dismissed: state.target };
    case 'away':
      return close(state, 0);
    case 'tick':
      if (event.at >= state.since + SHOW_MS) return open(state, state.target, state.via);
      if (event.at >= state.since + DWELL_MS) return { ...state, loads: true, wakeAt: state.since + SHOW_MS };
      return state;
    default:
      return state;
  }
}

function fromOpen<T>(state: In<T, 'open'>, event: CardEvent<T>): CardState<T> {
  switch (event.type) {
    case 'enter':
      if (event.target === state.target) return stay(state, { pointed: true });
      return {
        ...state,
        pointed: false,
        next: { target: event.target, since: event.at },
        wakeAt: event.at + DWELL_MS,
      };
    case 'card-enter':
      return stay(state, { pointed: true });
    case 'leave':
      return {
        ...state,
        pointed: false,
        next: undefined,
        wakeAt: isHeld(state) ? undefined : event.at + BRIDGE_MS,
      };
    case 'focus':
      return event.target === state.target
        ? stay(state, { focused: true })
        : open(state, event.target, 'focus');
    case 'card-focus':
      return stay(state, { focused: true });
    case 'blur':
      return state.pointed || state.pressed ? { ...state, focused: false } : close(state, event.at + WARM_MS);
    case 'escape':
      return { ...close(state, 0), dismissed: state.target };
    case 'away':
      return close(state, 0);
    case 'tick':
      if (state.wakeAt === undefined || event.at < state.wakeAt) return state;
      return state.next ? open(state, state.next.target, 'hover') : close(state, event.at + WARM_MS);
    default:
      return state;
  }
}

function wait<T>(state: CardState<T>, target: T, by: Via, at: number): CardState<T> {
  return {
    phase: 'waiting',
    token: state.token + 1,
    target,
    via: by,
    since: at,
    loads: false,
    wakeAt: at + DWELL_MS,
  };
}

function open<T>(state: CardState<T>, target: T, by: Via): CardState<T> {
  const isWaitedFor = state.phase === 'waiting' && state.target === target;
  return {
    phase: 'open',
    token: isWaitedFor ? state.token : state.token + 1,
    target,
    via: by,
    pointed: by === 'hover',
    focused: by === 'focus',
    pressed: by === 'press',
  };
}

function close<T>(state: CardState<T>, warmUntil: number): In<T, 'closed'> {
  return { phase: 'closed', token: state.token, warmUntil };
}

function stay<T>(state: In<T, 'open'>, held: { pointed?: true; focused?: true }): CardState<T> {
  return { ...state, ...held, next: undefined, wakeAt: undefined };
}

/** Held by more than the pointer. */
function isHeld<T>(state: In<T, 'open'>): boolean {
  return state.focused || state.pressed;
}

function via(event: { type: 'enter' | 'focus' }): Via {
  return event.type === 'enter' ? 'hover' : 'focus';
}
