import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  awaits,
  BRIDGE_MS,
  closed,
  DWELL_MS,
  SHOW_MS,
  step,
  WARM_MS,
  type CardEvent,
  type CardState,
} from '../../../widgets/citation/card.state.ts';

/** Walks the machine with a clock of its own: `after` lets time pass, ticking when the state asks for it. */
class Reader {
  state: CardState<string> = closed();
  now = 1000;

  do(event: { type: CardEvent<string>['type']; target?: string }): this {
    this.state = step(this.state, { at: this.now, ...event } as CardEvent<string>);
    return this;
  }

  after(ms: number): this {
    const end = this.now + ms;
    while (this.state.wakeAt !== undefined && this.state.wakeAt <= end) {
      this.now = this.state.wakeAt;
      this.do({ type: 'tick' });
    }
    this.now = end;
    return this;
  }

  get shown(): string | undefined {
    return this.state.phase === 'open' ? this.state.target : undefined;
  }
}

const enter = (target: string) => ({ type: 'enter', target }) as const;
const focus = (target: string) => ({ type: 'focus', target }) as const;
const press = (target: string) => ({ type: 'press', target }) as const;
const over = (target: string): Reader => new Reader().do(enter(target)).after(SHOW_MS);

test('a pointer that rests on a link fetches after a short dwell and shows the card later', () => {
  const reader = new Reader().do(enter('32/2021/NĐ-CP')).after(DWELL_MS - 1);
  assert.equal(awaits(reader.state, reader.state.token), false);
  reader.after(1);
  assert.equal(awaits(reader.state, reader.state.token), true);
  assert.equal(reader.shown, undefined);
  reader.after(SHOW_MS - DWELL_MS);
  assert.equal(reader.shown, '32/2021/NĐ-CP');
});

test('the answer asked for while dwelling is the open card’s answer', () => {
  const reader = new Reader().do(enter('a')).after(DWELL_MS);
  const { token } = reader.state;
  assert.ok(awaits(reader.after(SHOW_MS).state, token));
});

test('a pointer that passes by opens nothing', () => {
  const reader = new Reader()
    .do(enter('a'))
    .after(SHOW_MS - 1)
    .do({ type: 'leave' })
    .after(10_000);
  assert.equal(reader.state.phase, 'closed');
});

test('an answer that comes after the reader has moved on is stale', () => {
  const reader = new Reader().do(enter('a')).after(DWELL_MS);
  const { token } = reader.state;
  reader.do(enter('b')).after(SHOW_MS);
  assert.equal(reader.shown, 'b');
  assert.equal(awaits(reader.state, token), false);
});

test('the card stays while the pointer crosses to it, and as long as it rests there', () => {
  const reader = over('a')
    .do({ type: 'leave' })
    .after(BRIDGE_MS - 1)
    .do({ type: 'card-enter' })
    .after(60_000);
  assert.equal(reader.shown, 'a');
  assert.equal(reader.do({ type: 'leave' }).after(BRIDGE_MS).shown, undefined);
});

test('another link on the way to the card does not take it over', () => {
  const reader = over('a')
    .do(enter('b'))
    .after(DWELL_MS - 1)
    .do({ type: 'card-enter' })
    .after(10_000);
  assert.equal(reader.shown, 'a');
});

test('another link that the pointer rests on does', () => {
  assert.equal(over('a').do({ type: 'leave' }).do(enter('b')).after(DWELL_MS).shown, 'b');
});

test('after a card has closed, the next one opens at once for a while', () => {
  const reader = over('a').do({ type: 'leave' }).after(BRIDGE_MS);
  assert.equal(reader.do(enter('b')).shown, 'b');
  const later = over('a')
    .do({ type: 'leave' })
    .after(BRIDGE_MS + WARM_MS);
  assert.equal(later.do(enter('b')).shown, undefined);
});

test('visible focus opens the card after the same rest, and it stays until the focus leaves', () => {
  const reader = new Reader().do(focus('a')).after(SHOW_MS);
  assert.equal(reader.shown, 'a');
  reader.do(enter('a')).do({ type: 'leave' }).after(60_000);
  assert.equal(reader.shown, 'a');
  assert.equal(reader.do({ type: 'blur' }).shown, undefined);
});

test('focus inside the card keeps it open without the pointer', () => {
  const reader = over('a').do({ type: 'card-focus' }).do({ type: 'leave' }).after(60_000);
  assert.equal(reader.shown, 'a');
});

test('focus on another link moves the card at once', () => {
  assert.equal(new Reader().do(focus('a')).after(SHOW_MS).do(focus('b')).shown, 'b');
});

test('Escape closes the card, and it stays closed until pointer or focus has left the link', () => {
  const reader = over('a').do({ type: 'escape' });
  assert.equal(reader.shown, undefined);
  assert.equal(reader.do(focus('a')).do(enter('a')).after(SHOW_MS).shown, undefined);
  assert.equal(reader.do({ type: 'leave' }).do(enter('a')).after(SHOW_MS).shown, 'a');
});

test('Escape stops a card that is about to open', () => {
  assert.equal(
    new Reader().do(enter('a')).after(DWELL_MS).do({ type: 'escape' }).after(10_000).shown,
    undefined,
  );
});

test('a tap opens the card at once, and only a dismissal closes it', () => {
  const reader = new Reader().do(press('a'));
  assert.equal(reader.shown, 'a');
  reader.do({ type: 'leave' }).after(60_000).do({ type: 'blur' });
  assert.equal(reader.shown, 'a');
  assert.equal(reader.do({ type: 'away' }).shown, undefined);
});

test('a tap on the link of the open card keeps that card and its answer', () => {
  const reader = over('a');
  const { token } = reader.state;
  reader.do(press('a')).do({ type: 'leave' }).after(10_000);
  assert.equal(reader.shown, 'a');
  assert.equal(reader.state.token, token);
});

test('events that mean nothing leave the state as it is', () => {
  const states = [closed<string>(), new Reader().do(enter('a')).state, over('a').state];
  for (const state of states) {
    assert.equal(step(state, { type: 'tick', at: 0 }), state);
  }
  assert.equal(step(closed<string>(), { type: 'away' }).phase, 'closed');
});

/** Each state that the diagram names, and how a reader comes there. */
const STATES = {
  closed: () => new Reader(),
  warm: () => over('a').do({ type: 'leave' }).after(BRIDGE_MS),
  dismissed: () => over('a').do({ type: 'escape' }),
  waiting: () => new Reader().do(enter('a')),
  'waiting, loading': () => new Reader().do(enter('a')).after(DWELL_MS),
  'open, pointed at': () => over('a'),
  'open, being left': () => over('a').do({ type: 'leave' }),
  'open, focused': () => new Reader().do(focus('a')).after(SHOW_MS),
  'open, pressed': () => new Reader().do(press('a')),
} satisfies Record<string, () => Reader>;

/** Where each arrow of the diagram leads, at once and after all waits: `·` is closed, `…` waiting. */
const ARROWS: Record<keyof typeof STATES, Record<string, string>> = {
  closed: {
    'enter b': '… b',
    'focus b': '… b',
    'press b': 'b b',
    leave: '· ·',
    blur: '· ·',
    escape: '· ·',
    away: '· ·',
    'card-enter': '· ·',
    'card-focus': '· ·',
  },
  warm: {
    'enter b': 'b b',
    'focus b': 'b b',
    'press b': 'b b',
    leave: '· ·',
    blur: '· ·',
    escape: '· ·',
    away: '· ·',
    'card-enter': '· ·',
    'card-focus': '· ·',
  },
  dismissed: {
    'enter a': '· ·',
    'focus a': '· ·',
    'enter b': '… b',
    'press a': 'a a',
    leave: '· ·',
    blur: '· ·',
    escape: '· ·',
    away: '· ·',
  },
  waiting: {
    'enter a': '… a',
    'enter b': '… b',
    'focus b': '… b',
    'press b': 'b b',
    leave: '· ·',
    blur: '… a',
    escape: '· ·',
    away: '· ·',
    'card-enter': '… a',
  },
  'waiting, loading': {
    'enter a': '… a',
    'enter b': '… b',
    'focus b': '… b',
    'press a': 'a a',
    leave: '· ·',
    blur: '… a',
    escape: '· ·',
    away: '· ·',
  },
  'open, pointed at': {
    'enter a': 'a a',
    'enter b': 'a b',
    'focus b': 'b b',
    'press b': 'b b',
    leave: 'a ·',
    blur: 'a a',
    escape: '· ·',
    away: '· ·',
    'card-enter': 'a a',
    'card-focus': 'a a',
  },
  'open, being left': {
    'enter a': 'a a',
    'enter b': 'a b',
    'card-enter': 'a a',
    'card-focus': 'a a',
    leave: 'a ·',
    blur: '· ·',
    escape: '· ·',
    away: '· ·',
  },
  'open, focused': {
    'enter a': 'a a',
    'focus b': 'b b',
    leave: 'a a',
    blur: '· ·',
    escape: '· ·',
    away: '· ·',
    'card-focus': 'a a',
  },
  'open, pressed': {
    'enter a': 'a a',
    'press b': 'b b',
    leave: 'a a',
    blur: 'a a',
    escape: '· ·',
    away: '· ·',
    'card-enter': 'a a',
  },
};

for (const [state, arrows] of Object.entries(ARROWS)) {
  for (const [arrow, leads] of Object.entries(arrows)) {
    test(`from ${state}, by ${arrow}: ${leads}`, () => {
      const [type, target] = arrow.split(' ') as [CardEvent<string>['type'], string?];
      const reader = STATES[state as keyof typeof STATES]().do({ type, ...(target && { target }) });
      const told = (): string =>
        reader.state.phase === 'closed' ? '·' : reader.state.phase === 'waiting' ? '…' : reader.state.target;
      const atOnce = told();
      assert.equal(`${atOnce} ${(reader.after(10_000), told())}`, leads);
    });
  }
}
