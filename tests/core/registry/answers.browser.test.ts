import { expect } from '@open-wc/testing';
import { answers } from './answers.ts';

describe('the registry’s answers', () => {
  let expected: unknown;
  before(async () => {
    expected = await (await fetch('/tests/fixtures/registry/answers.json')).json();
  });

  it('are in a page what they are in Node', async () => {
    expect(await answers()).to.deep.equal(expected);
  });

  it('are in a worker what they are in Node', async () => {
    const worker = new Worker(new URL('./answers.worker.ts', import.meta.url), { type: 'module' });
    const given = await new Promise((resolve, reject) => {
      worker.addEventListener('message', ({ data }) => resolve(data));
      worker.addEventListener('error', reject);
    });
    worker.terminate();
    expect(given).to.deep.equal(expected);
  });
});
