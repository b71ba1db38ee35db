import { expect } from '@open-wc/testing';
import type { ReactiveControllerHost } from 'lit';
import { Loading } from '../../../widgets/shared/loading.ts';
import { LoadError } from '../../../widgets/shared/request.ts';
import { StillClock } from '../../harness/clock.ts';

const MINUTE = 60_000;

/** A host in sight, whose data can be made to fail. */
class Host extends EventTarget {
  asked = 0;
  failure: Error | undefined;
  readonly element = document.body.appendChild(document.createElement('div'));
  readonly loading: Loading<number>;

  constructor(every = 15 * MINUTE) {
    super();
    Object.assign(this.element, { addController: () => undefined, requestUpdate: () => undefined });
    this.loading = new Loading(
      this.element as unknown as ReactiveControllerHost & Element,
      () => {
        this.asked += 1;
        return this.failure ? Promise.reject(this.failure) : Promise.resolve(this.asked);
      },
      () => every,
    );
  }
}

async function settled(): Promise<void> {
  for (let turn = 0; turn < 5; turn += 1) await Promise.resolve();
}

/** Reports of what is in sight, by hand: time stands still in these tests, and the browser's own would not come. */
let see: (isIntersecting: boolean) => void;

describe('loading', () => {
  const { IntersectionObserver: real } = globalThis;
  let clock: StillClock;
  let host: Host;

  beforeEach(() => {
    globalThis.IntersectionObserver = class {
      constructor(report: (entries: { isIntersecting: boolean }[]) => void) {
        see = (isIntersecting) => report([{ isIntersecting }]);
      }
      observe() {}
      disconnect() {}
    } as never;
    clock = new StillClock('2026-11-22T14:00+07:00');
    clock.holdTimers();
  });

  afterEach(() => {
    host.loading.hostDisconnected();
    host.element.remove();
    clock.release();
    globalThis.IntersectionObserver = real;
  });

  async function pass(minutes: number) {
    for (let minute = 0; minute < minutes; minute += 1) {
      clock.pass(MINUTE);
      await settled();
    }
  }

  it('asks in sight, and again when its time is over', async () => {
    host = new Host();
    host.loading.hostConnected();
    expect(host.asked).to.equal(0);
    see(true);
    await settled();
    expect(host.loading.state).to.deep.equal({ kind: 'ready', data: 1 });
    await pass(14);
    expect(host.asked).to.equal(1);
    await pass(1);
    expect(host.loading.state).to.deep.equal({ kind: 'ready', data: 2 });
  });

  it('does not ask out of sight, and asks at once on coming back late', async () => {
    host = new Host();
    host.loading.hostConnected();
    see(true);
    await settled();
    see(false);
    await pass(60);
    expect(host.asked).to.equal(1);
    see(true);
    await settled();
    expect(host.asked).to.equal(2);
  });

  it('waits 1, 5, then 15 minutes after failures, keeps the last good data, and forgets failures on success', async () => {
    host = new Host();
    host.loading.hostConnected();
    see(true);
    await settled();
    host.failure = new LoadError('offline');
    await pass(15);
    expect(host.asked).to.equal(2);
    expect(host.loading.state).to.deep.equal({ kind: 'ready', data: 1, failure: 'offline' });
    await pass(1);
    expect(host.asked).to.equal(3);
    await pass(4);
    expect(host.asked).to.equal(3);
    await pass(1);
    expect(host.asked).to.equal(4);
    await pass(14);
    expect(host.asked).to.equal(4);
    host.failure = undefined;
    await pass(1);
    expect(host.loading.state).to.deep.equal({ kind: 'ready', data: 5 });
  });

  it('waits as long as the server asks, where that is longer', async () => {
    host = new Host();
    host.failure = new LoadError('refused', 30 * MINUTE);
    host.loading.hostConnected();
    see(true);
    await settled();
    await pass(29);
    expect(host.asked).to.equal(1);
    await pass(1);
    expect(host.asked).to.equal(2);
  });

  it('tries again at once when the connection is back', async () => {
    host = new Host();
    host.failure = new LoadError('offline');
    host.loading.hostConnected();
    see(true);
    await settled();
    host.failure = undefined;
    window.dispatchEvent(new Event('online'));
    await settled();
    expect(host.loading.state).to.deep.equal({ kind: 'ready', data: 2 });
  });

  it('asks once only where told so', async () => {
    host = new Host(Infinity);
    host.loading.hostConnected();
    see(true);
    await settled();
    await pass(600);
    expect(host.asked).to.equal(1);
  });

  it('an answer that comes after the address changed is dropped', async () => {
    host = new Host();
    host.loading.hostConnected();
    see(true);
    host.loading.restart();
    await settled();
    expect(host.loading.state).to.deep.equal({ kind: 'ready', data: 2 });
  });

  it('an unreadable answer is a failure of format', async () => {
    host = new Host();
    host.failure = new TypeError('not a weather file');
    host.loading.hostConnected();
    see(true);
    await settled();
    expect(host.loading.state).to.deep.equal({ kind: 'failed', failure: 'format' });
  });
});
