import { expect } from '@open-wc/testing';
import { request } from '../../../widgets/shared/request.ts';
import { StillClock } from '../../harness/clock.ts';

describe('an answer is shared', () => {
  let clock: StillClock;
  beforeEach(() => (clock = new StillClock('2026-11-22T14:00+07:00')));
  afterEach(() => clock.release());

  it('among those who ask for the same in one way, for half a minute', async () => {
    const address = '/package.json?shared';
    const first = request(address, { limit: 1e6 });
    expect(request(address, { limit: 1e6 })).to.equal(first);
    await first;
    clock.pass(30_000);
    expect(request(address, { limit: 1e6 })).not.to.equal(first);
  });

  it('not with those who also take XML, or less of it', async () => {
    const address = '/tests/fixtures/news/ward.xml?shared';
    const asJson = request(address, { limit: 1e6 }).catch((error: Error) => error.message);
    const asXml = await request(address, { xml: true, limit: 1e6 });
    expect(asXml).to.be.instanceOf(Document);
    expect(await asJson).to.contain('not JSON');
    expect(request(address, { xml: true, limit: 1e7 })).not.to.equal(
      request(address, { xml: true, limit: 1e6 }),
    );
  });
});
