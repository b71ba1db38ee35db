import assert from 'node:assert/strict';
import { test } from 'node:test';
import { nextState } from '../../../widgets/shared/loading.ts';
import type { LoadEvent, LoadState } from '../../../widgets/shared/loading.ts';

const start: LoadEvent<string> = { kind: 'start' };
const answer: LoadEvent<string> = { kind: 'answer', data: 'tin mới' };
const failure: LoadEvent<string> = { kind: 'failure', failure: 'offline' };

for (const [from, event, to] of [
  [{ kind: 'idle' }, start, { kind: 'loading' }],
  [{ kind: 'loading' }, answer, { kind: 'ready', data: 'tin mới' }],
  [{ kind: 'loading' }, failure, { kind: 'failed', failure: 'offline' }],
  [{ kind: 'failed', failure: 'missing' }, start, { kind: 'failed', failure: 'missing' }],
  [{ kind: 'failed', failure: 'missing' }, answer, { kind: 'ready', data: 'tin mới' }],
  [{ kind: 'failed', failure: 'missing' }, failure, { kind: 'failed', failure: 'offline' }],
  [{ kind: 'ready', data: 'tin cũ' }, start, { kind: 'ready', data: 'tin cũ' }],
  [{ kind: 'ready', data: 'tin cũ' }, failure, { kind: 'ready', data: 'tin cũ', failure: 'offline' }],
  [
    { kind: 'ready', data: 'tin cũ', failure: 'offline' },
    start,
    { kind: 'ready', data: 'tin cũ', failure: 'offline' },
  ],
  [{ kind: 'ready', data: 'tin cũ', failure: 'offline' }, answer, { kind: 'ready', data: 'tin mới' }],
] as const satisfies readonly [LoadState<string>, LoadEvent<string>, LoadState<string>][]) {
  test(`${JSON.stringify(from)}, then ${event.kind}: ${JSON.stringify(to)}`, () => {
    assert.deepEqual(nextState<string>(from, event), to);
  });
}
