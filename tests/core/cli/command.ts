import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { buildPack } from '../../../core/registry/build/pack.ts';
import { documentKey } from '../../../core/registry/document-key.ts';
import type { DocumentRecord } from '../../../core/registry/types.ts';

const MAIN = join(import.meta.dirname, '../../../core/cli/main.ts');

export interface Run {
  code: number | null;
  stdout: string;
  stderr: string;
}

/** Runs `danchieu` as a process, in Vietnamese unless the environment given says otherwise. */
export async function danchieu(
  args: readonly string[],
  { input = '', env = {} }: { input?: string | Uint8Array; env?: NodeJS.ProcessEnv } = {},
): Promise<Run> {
  const { LC_ALL: _all, LC_MESSAGES: _messages, LANG: _lang, ...rest } = process.env;
  const child = spawn(process.execPath, [MAIN, ...args], { env: { ...rest, ...env } });
  // A command that ends before it has read everything closes the pipe under us; that is its right.
  child.stdin.on('error', () => undefined).end(input);
  const exit = new Promise<number | null>((resolve) => child.on('close', resolve));
  const [stdout, stderr, code] = await Promise.all([text(child.stdout), text(child.stderr), exit]);
  return { code, stdout, stderr };
}

/** The lines of NDJSON output. */
export const rows = (output: string): Record<string, unknown>[] =>
  output
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as Record<string, unknown>);

/** A folder of files for one test file, with a small registry pack in `registry`. */
export class Folder {
  readonly path = mkdtempSync(join(tmpdir(), 'danchieu-cli-'));
  readonly registry = join(this.path, 'registry');

  constructor() {
    buildPack(RECORDS.map(complete), this.registry, { asOf: '2026-11-01' });
  }

  /** Writes a file; gives its path. */
  file(name: string, content: string | Uint8Array): string {
    const path = join(this.path, name);
    writeFileSync(path, content);
    return path;
  }

  remove(): void {
    rmSync(this.path, { recursive: true });
  }
}

type Facts = Pick<DocumentRecord, 'number'> & Partial<DocumentRecord>;

const complete = ({ asOf = '2026-11-01', ...facts }: Facts): DocumentRecord => ({
  tier: 'metadata',
  links: [],
  relations: [],
  affectedBy: [],
  ...(asOf && { asOf }),
  sources: ['vbpl.vn'],
  ...facts,
  key: documentKey(facts),
});

const RECORDS: readonly Facts[] = [
  {
    number: '32/2021/NĐ-CP',
    type: 'nghi-dinh',
    title:
      'Quy định chi tiết và biện pháp thi hành Nghị quyết số 97/2019/QH14 về thí điểm tổ chức mô hình chính quyền đô thị tại thành phố Hà Nội',
    issuer: 'Chính phủ',
    issued: '2021-03-29',
    effective: '2021-03-29',
    relations: [{ kind: 'guides', to: '97/2019/QH14' }],
    links: [{ url: 'https://vbpl.vn/TW/Pages/vbpq-toanvan.aspx?ItemID=147120', publisher: 'vbpl.vn' }],
  },
  {
    number: '97/2019/QH14',
    type: 'nghi-quyet',
    title: 'Thí điểm tổ chức mô hình chính quyền đô thị tại thành phố Hà Nội',
    issuer: 'Quốc hội',
    issued: '2019-11-27',
    effective: '2021-01-01',
  },
  {
    number: '77/2015/QH13',
    type: 'luat',
    title: 'Luật Tổ chức chính quyền địa phương',
    issuer: 'Quốc hội',
    issued: '2015-06-19',
    effective: '2016-01-01',
    expires: '2025-03-01',
    links: [{ url: 'https://thuvienphapluat.vn/van-ban/x-282380.aspx', publisher: 'thuvienphapluat.vn' }],
  },
  {
    number: 'Hiến pháp 2013',
    type: 'hien-phap',
    title: 'Hiến pháp nước Cộng hòa xã hội chủ nghĩa Việt Nam',
    issuer: 'Quốc hội',
    issued: '2013-11-28',
  },
  {
    number: '83/2015/QH13',
    type: 'luat',
    title: 'Luật Ngân sách nhà nước',
    issuer: 'Quốc hội',
    issued: '2015-06-25',
    affectedBy: [{ kind: 'replaces', to: '89/2025/QH15', since: '2026-01-01', unsure: true }],
    // Nothing tells up to which day its source knows.
    asOf: '',
  },
  {
    number: '152/KH-UBND',
    type: 'ke-hoach',
    issuer: 'Ủy ban nhân dân',
    place: 'quận Đống Đa, thành phố Hà Nội',
    issued: '2021-04-19',
  },
  {
    number: '153/KH-UBND',
    type: 'ke-hoach',
    issuer: 'UBND xã Tà Xùa',
    place: 'xã Tà Xùa, tỉnh Sơn La',
    issued: '2026-04-19',
  },
  { number: '154/KH-UBND', type: 'ke-hoach', place: 'tỉnh Tuyên Quang', issued: '2026-04-19' },
];
