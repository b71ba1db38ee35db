/**
 * The registry at its real size and at 200,000 records: bytes of a look-up, milliseconds of work after arrival.
 * `node tests/bench/registry.bench.ts`
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { pathToFileURL } from 'node:url';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { gzipSync } from 'node:zlib';
import { findCitations } from '../../core/citation/find.ts';
import { buildPack } from '../../core/registry/build/pack.ts';
import { readRecords } from '../../core/registry/build/records.ts';
import { documentKey } from '../../core/registry/document-key.ts';
import { diskSource } from '../../core/registry/node/disk.ts';
import { openPack, type PackRegistry, type PackSource } from '../../core/registry/pack.ts';
import { resolve } from '../../core/registry/resolve.ts';
import { surroundings } from '../../core/citation/surroundings.ts';
import type { DocumentRecord } from '../../core/registry/types.ts';

interface RegistryFigures {
  records: number;
  packKB: number;
  manifestKB: number;
  largestShardKB: number;
  /** Requests of one look-up by number, of one by title, of one search, on a freshly opened pack. */
  requests: { number: number; title: number; search: number };
  /** Bytes of the largest answer to a look-up by number, gzip -9. */
  lookupKB: number;
  /** Milliseconds from the bytes' arrival to the records, median and 95th percentile: parse, check, find. */
  lookupMs: { median: number; p95: number };
  openMs: number;
  /** Most requests that any of the searches below makes, on a freshly opened pack. */
  searchRequests: number;
  /** Milliseconds for a page that names one number cut short four hundred times, words around each. */
  mentionsMs: number;
  /** Megabytes of memory that an open pack holds after so many look-ups and searches that all it keeps is kept. */
  openMB: number;
}

/** Searches by words: common, rare, of laws, of nothing. */
const SEARCHES = [
  'luật đất đai',
  'tiền sử dụng đất',
  'thuế',
  'chính quyền đô thị',
  'quy định về việc',
  'hướng dẫn thi hành một số điều của luật',
  'bảo hiểm y tế học sinh sinh viên',
  'không có tên nào như thế',
];

/** Records of the real shape with other serials and years, up to this many. */
function synthetic(real: readonly DocumentRecord[], count: number): DocumentRecord[] {
  const made = [...real];
  for (let round = 1; made.length < count; round += 1) {
    for (const record of real) {
      if (made.length === count) break;
      const number = record.number.replace(/^\d+/, (serial) => String(Number(serial) + round * 7000));
      made.push({
        ...record,
        number,
        key: documentKey({ ...record, number }, `r${round}`),
        links: record.links.map((link) => ({ ...link, url: `${link.url}${round}` })),
      });
    }
  }
  return made;
}

const kb = (bytes: number): number => Math.round(bytes / 100) / 10;

/** Builds a pack of these records and measures it. */
async function measure(records: readonly DocumentRecord[]): Promise<RegistryFigures> {
  const folder = mkdtempSync(join(tmpdir(), 'danchieu-bench-'));
  try {
    const report = buildPack(records, folder);
    const disk = diskSource(folder);
    let read: { bytes: Uint8Array; at: number }[] = [];
    const source: PackSource = {
      async read(path) {
        const bytes = await disk.read(path);
        read.push({ bytes, at: performance.now() });
        return bytes;
      },
    };
    const started = performance.now();
    await openPack(source);
    const openMs = performance.now() - started;
    const requestsOf = async (
      ask: (pack: Awaited<ReturnType<typeof openPack>>) => Promise<unknown>,
    ): Promise<number> => {
      const pack = await openPack(source);
      read = [];
      await ask(pack);
      return read.length;
    };
    const times: number[] = [];
    let largest = 0;
    for (let i = 0; i < 200; i += 1) {
      const { number } = records[Math.floor((i * records.length) / 200)]!;
      const pack = await openPack(source);
      read = [];
      await pack.byNumber(number);
      times.push(performance.now() - read.at(-1)!.at);
      largest = Math.max(largest, gzipSync(read.at(-1)!.bytes, { level: 9 }).length);
    }
    times.sort((a, b) => a - b);
    const searches: number[] = [];
    for (const words of SEARCHES) searches.push(await requestsOf((pack) => pack.search(words)));
    const openMB = await memoryOf(disk, records);
    return {
      records: report.records,
      packKB: kb(report.gzip),
      manifestKB: kb(report.manifest),
      largestShardKB: kb(report.largestShard),
      requests: {
        number: await requestsOf((pack) => pack.byNumber('32/2021/NĐ-CP')),
        title: await requestsOf((pack) => pack.byTitle('Luật Đất đai')),
        search: await requestsOf((pack) => pack.search('tiền sử dụng đất')),
      },
      lookupKB: kb(largest),
      lookupMs: { median: times[100]!, p95: times[190]! },
      openMs,
      searchRequests: Math.max(...searches),
      mentionsMs: await mentionsOf(disk),
      openMB,
    };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** Milliseconds to resolve four hundred mentions of one number, each in a paragraph of its own. */
async function mentionsOf(source: PackSource): Promise<number> {
  const text = Array.from(
    { length: 400 },
    (_, index) =>
      `Theo Nghị định 100, người đi xe máy thứ ${index} phải dừng khi có hiệu lệnh trên đường. ${'Xe đạp cũng vậy. '.repeat(15)}`,
  ).join('\n');
  const citations = findCitations(text);
  const context = { published: '2021-05-01', around: surroundings(text, citations) };
  const pack = await openPack(source);
  const started = performance.now();
  await resolve(citations, pack, context);
  return Math.round(performance.now() - started);
}

/** Megabytes that an open pack holds after a hundred look-ups and all the searches. */
async function memoryOf(source: PackSource, records: readonly DocumentRecord[]): Promise<number> {
  setFlagsFromString('--expose-gc');
  const collect = runInNewContext('gc') as () => void;
  const used = async (): Promise<PackRegistry> => {
    const pack = await openPack(source);
    for (let i = 0; i < 100; i += 1)
      await pack.byNumber(records[Math.floor((i * records.length) / 100)]!.number);
    for (const words of SEARCHES) await pack.search(words);
    return pack;
  };
  const weigh = async (): Promise<number> => {
    await setImmediate();
    collect();
    const { heapUsed, arrayBuffers } = process.memoryUsage();
    return heapUsed + arrayBuffers;
  };
  const packs = [await used()];
  const held = await weigh();
  packs.length = 0;
  return Math.round((held - (await weigh())) / 100_000) / 10;
}

/** Both sizes, printed as a table. */
async function registryBench(): Promise<RegistryFigures[]> {
  const real = readRecords();
  const figures = [await measure(real), await measure(synthetic(real, 200_000))];
  console.table(
    figures.map(({ requests, lookupMs, openMs, searchRequests, openMB, ...sizes }) => ({
      ...sizes,
      'requests n/t/s': `${requests.number}/${requests.title}/${Math.max(requests.search, searchRequests)}`,
      'look-up ms': `${lookupMs.median.toFixed(1)} (p95 ${lookupMs.p95.toFixed(1)})`,
      'open ms': openMs.toFixed(1),
      'open MB': openMB,
    })),
  );
  return figures;
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) await registryBench();
