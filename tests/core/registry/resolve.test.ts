import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { registryMessages } from '../../../core/locale/registry.messages.ts';
import { RegistryError } from '../../../core/registry/error.ts';
import { resolve, resolveOne } from '../../../core/registry/resolve.ts';
import type { DocumentRecord, Registry, Resolution, ResolveContext } from '../../../core/registry/types.ts';
import { meantBy } from '../../../core/citation/antecedent.ts';
import type { Citation } from '../../../core/citation/citation.ts';
import { findCitations } from '../../../core/citation/find.ts';
import { citation, record, registryOf } from './records.ts';

const decree = record({ number: '32/2021/NĐ-CP', type: 'nghi-dinh', issued: '2021-03-29' });
const foodLaw = record({
  number: '55/2010/QH12',
  type: 'luat',
  title: 'Luật An toàn thực phẩm',
  issued: '2010-06-17',
});
const taxResolution = record({ number: '55/2010/QH12', type: 'nghi-quyet', issued: '2010-11-24' });
const land2003 = record({
  number: '13/2003/QH11',
  type: 'luat',
  title: 'Luật Đất đai',
  issued: '2003-11-26',
  effective: '2004-07-01',
  expires: '2014-07-01',
});
const land2013 = record({
  number: '45/2013/QH13',
  type: 'luat',
  title: 'Luật Đất đai',
  issued: '2013-11-29',
  effective: '2014-07-01',
  affectedBy: [{ kind: 'replaces', to: '31/2024/QH15', since: '2024-08-01' }],
});
const land2024 = record({
  number: '31/2024/QH15',
  type: 'luat',
  title: 'Luật Đất đai',
  issued: '2024-01-18',
  effective: '2024-08-01',
});
const civilCode = record({
  number: '91/2015/QH13',
  type: 'bo-luat',
  title: 'Bộ luật Dân sự',
  issued: '2015-11-24',
});
const plan2021 = record({
  number: '152/KH-UBND',
  type: 'ke-hoach',
  issued: '2021-04-19',
  place: 'quận Đống Đa, thành phố Hà Nội',
});
const planOfSonLa = record({
  number: '152/KH-UBND',
  type: 'ke-hoach',
  issued: '2021-06-02',
  place: 'tỉnh Sơn La',
});
const decision2020 = record({ number: '749/QĐ-TTg', type: 'quyet-dinh', issued: '2020-06-03' });
const registry = registryOf(
  decree,
  foodLaw,
  taxResolution,
  land2003,
  land2013,
  land2024,
  civilCode,
  plan2021,
  planOfSonLa,
  decision2020,
);

async function one(
  facts: Partial<Citation>,
  context: ResolveContext = {},
  from: Registry = registry,
): Promise<Resolution> {
  return (await resolve([citation(facts)], from, context))[0]!;
}

test('a decree’s full number is one document', async () => {
  const resolution = await one({ number: '32/2021/NĐ-CP', type: 'nghi-dinh' });
  assert.equal(resolution.key, 'vn/nghi-dinh/2021/32/cp');
  assert.equal(resolution.reason, 'number-and-type');
  assert.deepEqual(resolution.doubts, []);
});

test('a number that the National Assembly gave twice is settled by the type word or the day, else offered', async () => {
  assert.equal((await one({ number: '55/2010/QH12', type: 'luat' })).record, foodLaw);
  assert.equal((await one({ number: '55/2010/QH12', issued: '2010-11-24' })).record, taxResolution);
  const bare = await one({ number: '55/2010/QH12' });
  assert.equal(bare.outcome, 'ambiguous');
  assert.equal(bare.record, undefined);
  assert.equal(bare.candidates.length, 2);
  assert.deepEqual(
    bare.doubts.map(({ code }) => code),
    ['ambiguous'],
  );
});

test('a type word that no record of the number has is never linked', async () => {
  const resolution = await one({ number: '32/2021/NĐ-CP', type: 'thong-tu' });
  assert.equal(resolution.outcome, 'ambiguous');
  assert.equal(resolution.doubts[0]?.code, 'type-against-record');
});

test('“Luật” is said of a code', async () => {
  assert.equal((await one({ number: '91/2015/QH13', type: 'luat' })).record, civilCode);
});

test('absence from the registry is no doubt', async () => {
  const resolution = await one({ number: '123/2020/NĐ-CP', type: 'nghi-dinh' });
  assert.deepEqual(
    [resolution.outcome, resolution.reason, resolution.doubts],
    ['unknown', 'not-in-registry', []],
  );
});

test('a printed number is looked up as printed, whatever a doubt suggests', async () => {
  const resolution = await one({
    number: '97/2021/QH14',
    doubts: [{ code: 'serial-out-of-order', suggestion: '97/2019/QH14' }],
  });
  assert.equal(resolution.outcome, 'unknown');
});

test('a series without a year needs a day or a year', async () => {
  assert.equal((await one({ number: '749/QĐ-TTg', issued: '2020-06-03' })).record, decision2020);
  assert.equal((await one({ number: '749/QĐ-TTg' })).reason, 'not-settled');
  assert.equal((await one({ number: '749/QĐ-TTg', issued: '2019-06-03' })).reason, 'not-in-registry');
});

test('a number of the Party begins anew each term: without a day the reader is told so', async () => {
  const from = registryOf(
    record({ number: '18-NQ/TW', type: 'nghi-quyet', issued: '2017-10-25' }),
    record({ number: '18-NQ/TW', type: 'nghi-quyet', issued: '2022-06-16' }),
  );
  const undated = await one({ number: '18-NQ/TW', type: 'nghi-quyet' }, {}, from);
  assert.deepEqual([undated.outcome, undated.reason], ['ambiguous', 'each-term']);
  assert.match(registryMessages.for('vi').outcome(undated.reason), /^Số này được dùng lại mỗi nhiệm kỳ; /);
  const dated = await one({ number: '18-NQ/TW', type: 'nghi-quyet', issued: '2022-06-16' }, {}, from);
  assert.equal(dated.record?.issued, '2022-06-16');
});

test('a number given anew each year or term is settled by words around it that speak of one title', async () => {
  const privateSector = record({
    number: '68-NQ/TW',
    type: 'nghi-quyet',
    title: 'Về phát triển kinh tế tư nhân',
    issued: '2025-05-04',
  });
  const ask = async (text: string, ...known: DocumentRecord[]) => {
    const around = [text, ''];
    const facts = { number: '68-NQ/TW', type: 'nghi-quyet' } as const;
    const context = { published: '2025-12-20', around };
    return (await resolve([citation(facts)], registryOf(privateSector, ...known), context))[0]!;
  };
  const told = await ask('triển khai Nghị quyết số 68-NQ/TW về phát triển kinh tế tư nhân');
  assert.deepEqual([told.record, told.reason], [privateSector, 'number-and-topic']);
  assert.equal((await ask('triển khai Nghị quyết số 68-NQ/TW')).reason, 'each-term');
  const rival = record({ ...privateSector, key: 'vn/other', issued: '2020-05-04' });
  const open = await ask('Nghị quyết số 68-NQ/TW về phát triển kinh tế tư nhân', rival);
  assert.equal(open.outcome, 'ambiguous');
});

test('a choice never speaks of “this document” before one is named', () => {
  for (const reason of ['several', 'not-settled', 'each-term'] as const)
    assert.doesNotMatch(registryMessages.for('vi').outcome(reason), /văn bản này/);
});

test('a people’s committee’s plan is that of the place in the text', async () => {
  const said = await one({
    number: '152/KH-UBND',
    type: 'ke-hoach',
    issued: '2021-04-19',
    place: 'Quận Đống Đa',
  });
  assert.equal(said.record, plan2021);
  assert.equal(said.reason, 'number-and-place');
});

test('without a place in the text the site’s own province counts, and only with the year', async () => {
  const context = { site: 'mocchau.sonla.gov.vn' };
  assert.equal((await one({ number: '152/KH-UBND', issued: '2021-06-02' }, context)).record, planOfSonLa);
  assert.equal((await one({ number: '152/KH-UBND' }, context)).reason, 'not-settled');
});

test('a local number with its year is the province’s on its own portal, a choice on a site below it or on another day', async () => {
  const rules = record({
    number: '12/2023/QĐ-UBND',
    type: 'quyet-dinh',
    issued: '2023-05-04',
    place: 'tỉnh Sơn La',
  });
  const ask = (facts: Partial<Citation>, context: ResolveContext) =>
    one({ number: '12/2023/QĐ-UBND', year: 2023, type: 'quyet-dinh', ...facts }, context, registryOf(rules));
  assert.equal((await ask({}, { site: 'www.sonla.gov.vn' })).record, rules);
  assert.equal((await ask({ place: 'tỉnh Sơn La' }, {})).record, rules);
  assert.equal((await ask({}, { site: 'chiengmai.sonla.gov.vn' })).outcome, 'ambiguous');
  const onDay = await ask({ issued: '2023-05-04' }, { site: 'chiengmai.sonla.gov.vn' });
  assert.equal(onDay.record, rules);
  const otherDay = await ask({ issued: '2023-06-01' }, { site: 'sonla.gov.vn' });
  assert.equal(otherDay.outcome, 'ambiguous');
});

test('on a commune’s site its own document is offered first, then its province’s; another commune’s is not', async () => {
  const of = (place: string, issued: string) =>
    record({
      number: '152/KH-UBND',
      type: 'ke-hoach',
      issued,
      place,
      key: `vn/ke-hoach/152/ubnd/${place}/${issued}`,
    });
  const province = of('tỉnh Sơn La', '2026-06-02');
  const commune = of('xã Tà Xùa, tỉnh Sơn La', '2026-03-04');
  const elsewhere = of('xã Hòa An, tỉnh Tuyên Quang', '2026-03-04');
  const from = registryOf(province, commune, elsewhere);
  const facts = { number: '152/KH-UBND', type: 'ke-hoach' } as const;
  const offered = async (context: ResolveContext) =>
    (await one(facts, context, from)).candidates.map(({ record: { place } }) => place);
  assert.deepEqual(await offered({ site: 'taxua.sonla.gov.vn' }), [commune.place, province.place]);
  assert.deepEqual(await offered({ site: 'www.xataxua.sonla.gov.vn' }), [commune.place, province.place]);
  assert.deepEqual(await offered({ place: commune.place! }), [commune.place, province.place]);
  assert.deepEqual(await offered({ place: 'tỉnh Sơn La' }), [province.place]);
  const onDay = await one({ ...facts, issued: '2026-03-04' }, { site: 'taxua.sonla.gov.vn' }, from);
  assert.equal(onDay.record, commune);
});

test('a page of a commune’s never settles by the year alone which body’s number is meant', async () => {
  const place = 'xã Tà Xùa, tỉnh Sơn La';
  const rules = record({ number: '12/2026/QĐ-UBND', type: 'quyet-dinh', issued: '2026-05-04', place });
  const facts = { number: '12/2026/QĐ-UBND', year: 2026, type: 'quyet-dinh' } as const;
  assert.equal((await one(facts, { place }, registryOf(rules))).outcome, 'ambiguous');
  assert.equal((await one({ ...facts, place }, {}, registryOf(rules))).record, rules);
});

test('a local number without any place stays a choice, the place of no record excludes it', async () => {
  assert.equal((await one({ number: '152/KH-UBND', issued: '2021-04-19' })).outcome, 'ambiguous');
  assert.equal(
    (await one({ number: '152/KH-UBND', place: 'tỉnh Lai Châu', issued: '2021-04-19' })).reason,
    'not-in-registry',
  );
});

test('a law by name and year is one; by name alone its versions are offered, newest first', async () => {
  assert.equal((await one({ title: 'Luật Đất đai', year: 2013, type: 'luat' })).record, land2013);
  const versions = await one({ title: 'Luật Đất đai', type: 'luat' });
  assert.equal(versions.outcome, 'ambiguous');
  assert.deepEqual(
    versions.candidates.map(({ record: { number } }) => number),
    ['31/2024/QH15', '45/2013/QH13', '13/2003/QH11'],
  );
});

test('the State’s name left out of a law’s own is understood where the year agrees, not without it', async () => {
  const nationality = record({
    number: '24/2008/QH12',
    type: 'luat',
    title: 'Luật Quốc tịch Việt Nam',
    issued: '2008-11-13',
  });
  const from = registryOf(nationality);
  assert.equal((await one({ title: 'Luật Quốc tịch', year: 2008 }, {}, from)).record, nationality);
  assert.equal((await one({ title: 'Luật Quốc tịch', year: 1998 }, {}, from)).outcome, 'unknown');
  assert.equal((await one({ title: 'Luật Quốc tịch' }, {}, from)).outcome, 'unknown');
});

test('by name alone, the version surely in force on the article’s day is meant', async () => {
  const resolution = await one({ title: 'Luật Đất đai', type: 'luat' }, { published: '2022-07-05' });
  assert.equal(resolution.record, land2013);
  assert.equal(resolution.reason, 'in-force-on-date');
});

test('where no evidence says which version was in force, none is chosen', async () => {
  const resolution = await one({ title: 'Luật Đất đai', type: 'luat' }, { published: '2026-09-05' });
  assert.equal(resolution.outcome, 'ambiguous');
});

test('a law that took effect less than two years before the article holds its name', async () => {
  const { record: found, reason } = await one({ title: 'Luật Đất đai' }, { published: '2025-10-02' });
  assert.deepEqual([found, reason], [land2024, 'newest-of-name']);
});

test('a law that was ended only later was meant, though the day of its taking effect is not known', async () => {
  const labour = record({
    number: '10/2012/QH13',
    type: 'bo-luat',
    title: 'Bộ luật Lao động',
    issued: '2012-06-18',
    affectedBy: [{ kind: 'replaces', to: '45/2019/QH14', since: '2021-01-01' }],
  });
  const on = (published: string) => one({ title: 'Bộ luật Lao động' }, { published }, registryOf(labour));
  assert.equal((await on('2016-04-14')).record, labour);
  assert.equal((await on('2013-02-01')).outcome, 'ambiguous', 'it may not have had effect');
  assert.equal((await on('2021-02-01')).outcome, 'ambiguous', 'it had ended');
});

test('an older version needs no end of its own where a newer one was in force, unless it was in force too', async () => {
  const { affectedBy: _, ...endless } = land2003;
  const from = registryOf(record({ ...endless, expires: undefined }), land2013);
  assert.equal((await one({ title: 'Luật Đất đai' }, { published: '2022-07-05' }, from)).record, land2013);
  const both = registryOf(record({ ...land2003, expires: '2023-01-01' }), land2013);
  assert.equal(
    (await one({ title: 'Luật Đất đai' }, { published: '2022-07-05' }, both)).outcome,
    'ambiguous',
  );
});

test('the only version that the registry knows is offered, never linked: there may be others', async () => {
  for (const context of [{}, { published: '2026-07-05' }]) {
    const resolution = await one({ title: 'Bộ luật Dân sự', type: 'bo-luat' }, context);
    assert.deepEqual(
      [resolution.outcome, resolution.reason, resolution.record],
      ['ambiguous', 'not-settled', undefined],
    );
    assert.deepEqual(resolution.candidates, [{ record: civilCode, reason: 'title' }]);
    assert.deepEqual(resolution.doubts, []);
  }
});

test('the only known version is the one meant where evidence says that it had force that day', async () => {
  const wages = record({
    number: '38/2013/QH13',
    type: 'luat',
    title: 'Luật Việc làm',
    issued: '2013-11-16',
    effective: '2015-01-01',
    affectedBy: [{ kind: 'replaces', to: '74/2025/QH15', since: '2026-01-01' }],
  });
  const on = (published: string) => one({ title: 'Luật Việc làm' }, { published }, registryOf(wages));
  assert.equal((await on('2022-07-05')).reason, 'in-force-on-date');
  assert.equal((await on('2014-07-05')).outcome, 'ambiguous', 'not yet in force');
  assert.equal((await on('2026-07-05')).outcome, 'ambiguous', 'ended');
});

test('while a new law of the name waits to take effect, an article may mean either; the one in force comes first', async () => {
  const { outcome, candidates } = await one({ title: 'Luật Đất đai' }, { published: '2024-03-01' });
  assert.equal(outcome, 'ambiguous');
  assert.deepEqual(
    candidates.map(({ record: { number }, reason }) => [number, reason]),
    [
      ['45/2013/QH13', 'in-force-on-date'],
      ['31/2024/QH15', 'title'],
      ['13/2003/QH11', 'title'],
    ],
  );
});

test('“Luật Đất đai (sửa đổi)” is not the law that was in force that day', async () => {
  const { outcome } = await one(
    { title: 'Luật Đất đai', text: 'Luật Đất đai (sửa đổi)' },
    { published: '2022-07-05' },
  );
  assert.equal(outcome, 'ambiguous');
});

test('acts that amend others share a name and stand side by side: only a year or day tells them apart', async () => {
  const title = 'Luật sửa đổi, bổ sung một số điều của Luật Bảo hiểm y tế';
  const amending = record({
    number: '46/2014/QH13',
    type: 'luat',
    title,
    issued: '2014-06-13',
    effective: '2015-01-01',
    codified: '2026-01',
  });
  const from = registryOf(amending);
  assert.equal((await one({ title }, { published: '2022-07-05' }, from)).outcome, 'ambiguous');
  assert.equal((await one({ title, year: 2014 }, {}, from)).record, amending);
  assert.equal((await one({ title, issued: '2014-06-13' }, {}, from)).reason, 'title-and-year');
  assert.equal((await one({ title, issued: '2018-06-13' }, {}, from)).outcome, 'unknown');
});

test('a law issued after the article is not the one it names', async () => {
  const resolution = await one({ title: 'Luật Đất đai', year: 2024 }, { published: '2023-12-01' });
  assert.equal(resolution.reason, 'later-than-article');
});

test('a law whose day is not known is later than an article of an earlier year all the same', async () => {
  const housing = record({ number: '29/2023/QH15', type: 'luat', title: 'Luật Kinh doanh bất động sản' });
  const from = registryOf(housing);
  assert.equal(
    (await one({ title: 'Luật Kinh doanh bất động sản' }, { published: '2018-05-01' }, from)).outcome,
    'unknown',
  );
  const sameYear = await one({ title: 'Luật Kinh doanh bất động sản' }, { published: '2023-12-01' }, from);
  assert.deepEqual(sameYear.candidates, [{ record: housing, reason: 'title' }]);
});

test('a citation by pointing follows what it leans on, however many steps away', async () => {
  const back: Partial<Citation> = { form: 'back', text: 'Nghị định này' };
  const list = [
    citation({ number: '32/2021/NĐ-CP' }),
    citation({ ...back, antecedent: 0 }),
    citation({ ...back, antecedent: 1 }),
  ];
  const resolutions = await resolve(list, registry);
  assert.deepEqual(
    resolutions.slice(1).map(({ record: found, reason }) => [found?.number, reason]),
    [
      ['32/2021/NĐ-CP', 'antecedent'],
      ['32/2021/NĐ-CP', 'antecedent'],
    ],
  );
});

test('a name taken over is looked up with the day of the mention that it was taken from', async () => {
  const list = findCitations(
    'Theo Luật Đất đai ngày 26 tháng 11 năm 2003, Nhà nước giao đất. Luật này quy định cụ thể.',
  );
  const pointing = list.at(-1)!;
  assert.deepEqual([pointing.title, pointing.issued, pointing.antecedent], ['Luật Đất đai', undefined, 0]);
  assert.equal(meantBy(pointing, list), list[0]);
  const resolutions = await resolve(list, registry);
  assert.deepEqual(
    resolutions.map(({ index, record }) => [index, record?.number]),
    list.map((_, index) => [index, '13/2003/QH11']),
  );
});

test('pointing at nothing, or in a circle, resolves to nothing', async () => {
  const back: Partial<Citation> = { form: 'back', text: 'Luật này' };
  const resolutions = await resolve(
    [citation(back), citation({ ...back, antecedent: 2 }), citation({ ...back, antecedent: 1 })],
    registry,
  );
  for (const { outcome, reason } of resolutions)
    assert.deepEqual([outcome, reason], ['unknown', 'no-number-or-title']);
});

test('a draft never resolves, not even to the law of its name', async () => {
  assert.equal((await one({ title: 'Luật Đất đai', year: 2024, draft: true })).reason, 'draft');
});

test('one number is asked for once', async () => {
  let asked = 0;
  const counting: Registry = { ...registry, byNumber: (number) => ((asked += 1), registry.byNumber(number)) };
  await resolve([citation({ number: '32/2021/NĐ-CP' }), citation({ number: '32/2021/NĐ-CP' })], counting);
  assert.equal(asked, 1);
});

test('a part of the registry that can’t be read leaves the other citations their answers', async () => {
  const broken: Registry = {
    ...registry,
    byNumber: (number) =>
      number.endsWith('QH14')
        ? Promise.reject(new RegistryError('damaged', 'n/0.json'))
        : registry.byNumber(number),
  };
  const [lost, kept] = await resolve(
    [citation({ number: '97/2019/QH14' }), citation({ number: '32/2021/NĐ-CP' })],
    broken,
  );
  assert.deepEqual([lost!.outcome, lost!.reason, lost!.failure], ['unknown', 'unavailable', 'damaged']);
  assert.equal(kept!.record, decree);
});

describe('names and numbers that the text leaves open', () => {
  test('a name beside words of another version is offered, not settled', async () => {
    const facts = { form: 'named', type: 'luat', title: 'Luật Đất đai' } as const;
    const today = { published: '2020-05-01' };
    assert.equal((await one(facts, today)).outcome, 'found');
    const open = await one({ ...facts, unsettled: true }, today);
    assert.equal(open.outcome, 'ambiguous');
    assert.equal(open.candidates[0]?.record.number, '45/2013/QH13');
  });

  test('a name whose documents were all issued after the article is said to be of a later day, not to be missing', async () => {
    const later = registryOf(
      record({ number: '31/2024/QH15', type: 'luat', title: 'Luật Đất đai', issued: '2024-01-18' }),
    );
    const facts = { form: 'named', type: 'luat', title: 'Luật Đất đai' } as const;
    const before = await one(facts, { published: '2019-05-01' }, later);
    assert.deepEqual([before.outcome, before.reason], ['unknown', 'later-than-article']);
    assert.equal((await one({ ...facts, title: 'Luật Trẻ em' }, {}, later)).reason, 'not-in-registry');
  });

  test('a name is open where the document gives it another version’s year', async () => {
    const facts = { form: 'named', type: 'luat', title: 'Luật Đất đai' } as const;
    const [, bare] = await resolve([citation({ ...facts, year: 2003 }), citation(facts)], registry, {
      published: '2020-05-01',
    });
    assert.equal(bare?.outcome, 'ambiguous');
    const list = [citation({ ...facts, year: 2003 }), citation(facts)];
    const alone = await resolveOne(1, list, registry, { published: '2020-05-01' });
    assert.deepEqual(alone, bare, 'asked for alone, it is open all the same');
    const [, same] = await resolve([citation({ ...facts, year: 2013 }), citation(facts)], registry, {
      published: '2020-05-01',
    });
    assert.equal(same?.outcome, 'found');
  });

  test('a number put together from words is looked up with and without the year, and settled by its day alone', async () => {
    const general = record({ number: '15/2021/QĐ-TTg', type: 'quyet-dinh', issued: '2021-03-30' });
    const single = record({ number: '15/QĐ-TTg', type: 'quyet-dinh', issued: '2021-01-06' });
    const both = registryOf(general, single);
    const facts = {
      form: 'short',
      type: 'quyet-dinh',
      serial: '15',
      number: '15/QĐ-TTg',
      inferred: ['number'] as Citation['inferred'],
    } as const;
    const onDay = await one({ ...facts, issued: '2021-03-30' }, {}, both);
    assert.equal(onDay.record?.number, '15/2021/QĐ-TTg');
    assert.equal((await one({ ...facts, issued: '2021-01-06' }, {}, both)).record?.number, '15/QĐ-TTg');
    assert.equal((await one({ ...facts, year: 2021 }, {}, both)).outcome, 'ambiguous');
    assert.equal((await one({ ...facts }, {}, both)).outcome, 'ambiguous');
  });
});
