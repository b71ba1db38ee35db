import assert from 'node:assert/strict';
import { test } from 'node:test';
import { jsonLd, jsonLdText, type JsonLdNode } from '../../../core/registry/json-ld.ts';
import { resolve } from '../../../core/registry/resolve.ts';
import type { DocumentRecord, Resolution } from '../../../core/registry/types.ts';
import { citation, record, registryOf } from './records.ts';
import { faultsOf } from './schema-org.terms.ts';

const decree = record({
  number: '32/2021/NĐ-CP',
  type: 'nghi-dinh',
  title: 'Quy định chi tiết và biện pháp thi hành Nghị quyết số 97/2019/QH14',
  issuer: 'Chính phủ',
  issued: '2021-03-29',
  effective: '2021-03-29',
  expires: '2025-01-01',
  links: [
    { url: 'https://vbpl.vn/TW/Pages/vbpq-toanvan.aspx?ItemID=147120', publisher: 'vbpl.vn' },
    { url: 'https://congbao.chinhphu.vn/van-ban/nghi-dinh-so-32-2021-nd-cp-33477.htm', publisher: '' },
    { url: 'https://thuvienphapluat.vn/van-ban/32.aspx', publisher: '' },
  ],
  relations: [{ kind: 'guides', to: '97/2019/QH14' }],
  affectedBy: [{ kind: 'repeals', to: '39/2024/QH15', since: '2025-01-01' }],
});
const pilot = record({
  number: '97/2019/QH14',
  type: 'nghi-quyet',
  issuer: 'Quốc hội',
  issued: '2019-11-27',
  effective: '2020-01-10',
});
const plan = record({
  number: '152/KH-UBND',
  type: 'ke-hoach',
  place: 'thành phố Hà Nội',
  issued: '2021-06-15',
});
const party = record({
  number: '15-CT/TW',
  type: 'chi-thi',
  issuer: 'Ban Chấp hành Trung ương',
  issued: '2022-07-07',
});

const found = (known: DocumentRecord, index = 0): Resolution => ({
  index,
  outcome: 'found',
  key: known.key,
  record: known,
  candidates: [],
  reason: 'number',
  doubts: [],
});

/** The cited documents of a graph, by number. */
function cited(graph: { '@graph': JsonLdNode[] }): Map<unknown, JsonLdNode> {
  return new Map(graph['@graph'].map((node) => [node['legislationIdentifier'], node]));
}

test('a found document is told in schema.org’s own terms', () => {
  const graph = jsonLd([found(decree)], { on: '2026-01-01' });
  assert.deepEqual(faultsOf(graph), []);
  const node = cited(graph).get('32/2021/NĐ-CP')!;
  assert.equal(node['@type'], 'Legislation');
  assert.equal(node['legislationType'], 'Nghị định');
  assert.equal(node['legislationDate'], '2021-03-29');
  assert.deepEqual(node['legislationPassedBy'], { '@type': 'Organization', name: 'Chính phủ' });
  assert.deepEqual(node['identifier'], {
    '@type': 'PropertyValue',
    propertyID: 'danchieu',
    value: 'vn/nghi-dinh/2021/32/cp',
  });
});

test('legal force is that of the day asked about, and is left out where it is not known', () => {
  const on = (day: string, known = decree) => {
    const node = cited(jsonLd([found(known)], { on: day })).get(known.number)!;
    return [node['legislationLegalForce'], node['legislationDateVersion']];
  };
  assert.deepEqual(on('2021-01-01'), ['https://schema.org/NotInForce', '2021-01-01']);
  assert.deepEqual(on('2022-08-02'), ['https://schema.org/InForce', '2022-08-02']);
  assert.deepEqual(on('2025-01-01'), ['https://schema.org/NotInForce', '2025-01-01']);
  assert.deepEqual(on('2025-01-01', pilot), [undefined, undefined]);
});

test('only pages of the document at authoritative publishers are its addresses, never a search', () => {
  const node = cited(jsonLd([found(decree)], { on: '2026-01-01' })).get('32/2021/NĐ-CP')!;
  assert.equal(node['url'], 'https://vbpl.vn/van-ban/chi-tiet/--147120');
  assert.deepEqual(node['sameAs'], [
    'https://congbao.chinhphu.vn/van-ban/nghi-dinh-so-32-2021-nd-cp-33477.htm',
  ]);
  const bare = cited(jsonLd([found(pilot)], { on: '2026-01-01' })).get('97/2019/QH14')!;
  assert.equal(bare['url'], undefined);
  assert.equal(bare['sameAs'], undefined);
});

test('who acted on a document is told from the acting one, each document once', () => {
  const law = record({
    number: '39/2024/QH15',
    type: 'luat',
    relations: [{ kind: 'repeals', to: '32/2021/NĐ-CP', since: '2025-01-01' }],
  });
  for (const list of [[found(decree)], [found(decree), found(law, 1)]]) {
    const graph = jsonLd(list, { on: '2026-01-01' });
    assert.deepEqual(faultsOf(graph), []);
    const nodes = cited(graph);
    assert.deepEqual(nodes.get('39/2024/QH15')!['legislationRepeals'], [
      { '@id': nodes.get('32/2021/NĐ-CP')!['@id'] },
    ]);
  }
});

test('amended, replaced in part, consolidated: each its own term; an unsure relation is not stated', () => {
  const amended = record({
    number: '10/2020/NĐ-CP',
    type: 'nghi-dinh',
    affectedBy: [
      { kind: 'amends', to: '47/2022/NĐ-CP' },
      { kind: 'replaces', part: true, to: '41/2024/NĐ-CP' },
      { kind: 'consolidates', to: '14/VBHN-BGTVT' },
      { kind: 'repeals', unsure: true, to: '158/2024/NĐ-CP' },
    ],
    relations: [{ kind: 'based-on', to: '23/2008/QH12' }],
  });
  const graph = jsonLd([found(amended)], { on: '2026-01-01' });
  assert.deepEqual(faultsOf(graph), []);
  const nodes = cited(graph);
  const target = [{ '@id': nodes.get('10/2020/NĐ-CP')!['@id'] }];
  assert.deepEqual(nodes.get('47/2022/NĐ-CP')!['legislationAmends'], target);
  assert.deepEqual(nodes.get('41/2024/NĐ-CP')!['legislationChanges'], target);
  assert.deepEqual(nodes.get('14/VBHN-BGTVT')!['legislationConsolidates'], target);
  assert.equal(nodes.get('158/2024/NĐ-CP')?.['legislationRepeals'], undefined);
  assert.equal((nodes.get('10/2020/NĐ-CP')!['isBasedOn'] as unknown[]).length, 1);
});

test('a province’s document is of the province; the Party’s are of no State jurisdiction', () => {
  const nodes = cited(jsonLd([found(plan), found(party, 1), found(decree, 2)], { on: '2026-01-01' }));
  assert.deepEqual(nodes.get('152/KH-UBND')!['legislationJurisdiction'], {
    '@type': 'AdministrativeArea',
    name: 'thành phố Hà Nội',
  });
  assert.equal(nodes.get('15-CT/TW')!['legislationJurisdiction'], undefined);
  assert.deepEqual(nodes.get('32/2021/NĐ-CP')!['legislationJurisdiction'], {
    '@type': 'Country',
    name: 'Việt Nam',
  });
});

test('a page has its documents as citations; what is ambiguous, unknown or cited twice adds nothing', async () => {
  const registry = registryOf(
    decree,
    plan,
    record({ number: '152/KH-UBND', type: 'ke-hoach', place: 'tỉnh Cà Mau' }),
  );
  const said = [
    citation({ number: '32/2021/NĐ-CP', type: 'nghi-dinh' }),
    citation({ number: '32/2021/NĐ-CP', type: 'nghi-dinh' }),
    citation({ number: '152/KH-UBND', type: 'ke-hoach' }),
    citation({ number: '999/2021/NĐ-CP', type: 'nghi-dinh' }),
  ];
  const graph = jsonLd(await resolve(said, registry), {
    on: '2026-01-01',
    page: 'https://phuong.example/bai-viet',
  });
  assert.deepEqual(faultsOf(graph), []);
  const [page] = graph['@graph'];
  assert.equal(page!['@type'], 'WebPage');
  assert.deepEqual(
    (page!['citation'] as JsonLdNode[]).map((node) => node['legislationIdentifier']),
    ['32/2021/NĐ-CP'],
  );
});

test('nothing in a title can end the script that carries it', () => {
  const hostile = record({ number: '1/2020/NĐ-CP', title: '</script><script>alert(1)</script><!--' });
  const text = jsonLdText(jsonLd([found(hostile)], { on: '2026-01-01' }));
  assert.doesNotMatch(text, /</);
  assert.equal(
    (JSON.parse(text) as { '@graph': { name: string }[] })['@graph'][0]!.name,
    '</script><script>alert(1)</script><!--',
  );
});

test('the check itself finds what is no term of schema.org', () => {
  const graph = {
    '@context': 'https://schema.org',
    '@graph': [{ '@type': 'Legislation', legislationStatus: 'x' }],
  };
  assert.deepEqual(faultsOf(graph), ['legislationStatus does not stand on Legislation']);
});
