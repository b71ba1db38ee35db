import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, globSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { promisify } from 'node:util';
import { GRANTED_HOSTS } from './portal.ts';

const ROOT = resolve(import.meta.dirname, '../../..');

export type Target = 'chrome' | 'firefox';

/** The only thing that the variant under test may do beyond the shipped build: read these hosts without being asked. */
export const TEST_HOSTS = GRANTED_HOSTS.map((host) => `*://${host}/*`);

/** Folder of the extension as shipped. @throws where `npm run build` has not been run. */
export function shippedBuild(target: Target): string {
  const folder = resolve(ROOT, `dist/extension/${target}-mv3`);
  if (!existsSync(resolve(folder, 'manifest.json')))
    throw new Error(`${folder} is missing: run \`npm run build\` first.`);
  return folder;
}

/** What a build is made of, as one hash: names, sizes and times of its sources. */
function sources(): string {
  const hash = createHash('sha256');
  const files = ['wxt.config.ts', 'package.json', 'dist/registry/manifest.json'];
  for (const file of [...files, ...globSync('{core,extension,widgets}/**/*.*', { cwd: ROOT }).sort()]) {
    const { size, mtimeMs } = statSync(resolve(ROOT, file));
    hash.update(`${file} ${size} ${mtimeMs}\n`);
  }
  return hash.digest('hex');
}

/** Runs WXT on the configuration as it stands, in an environment of its own. */
async function wxt(parameters: readonly string[], environment: Record<string, string>): Promise<void> {
  const program = resolve(ROOT, 'node_modules/wxt/bin/wxt.mjs');
  await promisify(execFile)(process.execPath, [program, ...parameters], {
    cwd: ROOT,
    env: { ...process.env, ...environment },
    maxBuffer: 64 * 1024 * 1024,
  });
}

/** Makes something of the sources, unless it was made of the very same ones already: `note` tells what it is made of. */
async function once(note: string, made: string, make: () => Promise<void>): Promise<void> {
  if (existsSync(note) && readFileSync(note, 'utf8') === made) return;
  await make();
  writeFileSync(note, made);
}

/** Where the builds of the tests lie. `DANCHIEU_E2E_OUT` names another folder than `dist/e2e`. */
const out = (): string => resolve(ROOT, process.env.DANCHIEU_E2E_OUT ?? 'dist/e2e');

/**
 * Builds the variant under test: same sources, same configuration, and the hosts above. Returns its folder. One that
 * was made of the very same sources is used again; with `DANCHIEU_E2E_AS_IS` what lies there is used, whatever the
 * sources are by now.
 */
export async function testBuild(target: Target): Promise<string> {
  const folder = resolve(out(), `${target}-mv3`);
  if (process.env.DANCHIEU_E2E_AS_IS) return folder;
  await once(`${folder}.sources`, `${TEST_HOSTS.join(' ')} ${sources()}`, () =>
    wxt(['build', '-b', target], { DANCHIEU_E2E_HOSTS: TEST_HOSTS.join(' '), DANCHIEU_OUT: out() }),
  );
  return folder;
}

/** Makes what both stores are given, as `npm run zip` does, unless it was made of the very same sources. Returns its folder. */
export async function storeArchives(): Promise<string> {
  const folder = resolve(out(), 'store');
  await once(`${folder}.sources`, sources(), async () => {
    for (const target of ['chrome', 'firefox']) await wxt(['zip', '-b', target], { DANCHIEU_OUT: folder });
  });
  return folder;
}

export const manifestOf = (folder: string): Record<string, unknown> =>
  JSON.parse(readFileSync(resolve(folder, 'manifest.json'), 'utf8')) as Record<string, unknown>;
