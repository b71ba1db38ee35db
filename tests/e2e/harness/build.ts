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
export async function wxt(parameters: readonly string[], environment: Record<string, string>): Promise<void> {
  const program = resolve(ROOT, 'node_modules/wxt/bin/wxt.mjs');
  await promisify(execFile)(process.execPath, [program, ...parameters], {
    cwd: ROOT,
    env: { ...process.env, ...environment },
    maxBuffer: 64 * 1024 * 1024,
  });
}

/**
 * Builds the variant under test: same sources, same configuration, and the hosts above. Returns its folder. One that
 * was made of the very same sources is used again. `DANCHIEU_E2E_OUT` names another folder than `dist/e2e`; with
 * `DANCHIEU_E2E_AS_IS` what lies there is used, whatever the sources are by now.
 */
export async function testBuild(target: Target): Promise<string> {
  const out = resolve(ROOT, process.env.DANCHIEU_E2E_OUT ?? 'dist/e2e');
  const folder = resolve(out, `${target}-mv3`);
  const note = `${folder}.sources`;
  const made = `${TEST_HOSTS.join(' ')} ${sources()}`;
  if (process.env.DANCHIEU_E2E_AS_IS) return folder;
  if (existsSync(note) && readFileSync(note, 'utf8') === made) return folder;
  await wxt(['build', '-b', target], { DANCHIEU_E2E_HOSTS: TEST_HOSTS.join(' '), DANCHIEU_OUT: out });
  writeFileSync(note, made);
  return folder;
}

export const manifestOf = (folder: string): Record<string, unknown> =>
  JSON.parse(readFileSync(resolve(folder, 'manifest.json'), 'utf8')) as Record<string, unknown>;
