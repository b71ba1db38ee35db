import { execFile } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { promisify } from 'node:util';
import { GRANTED } from './portal.ts';

const ROOT = resolve(import.meta.dirname, '../../..');

export type Target = 'chrome' | 'firefox';

/** The only thing that the variant under test may do beyond the shipped build: read these hosts without being asked. */
export const TEST_HOSTS = [`*://${GRANTED}/*`];

/** Folder of the extension as shipped. @throws where `npm run build` has not been run. */
export function shippedBuild(target: Target): string {
  const folder = resolve(ROOT, `dist/extension/${target}-mv3`);
  if (!existsSync(resolve(folder, 'manifest.json')))
    throw new Error(`${folder} is missing: run \`npm run build\` first.`);
  return folder;
}

/** Builds the variant under test: same sources, same configuration, and the hosts above. Returns its folder. */
export async function testBuild(target: Target): Promise<string> {
  shippedBuild(target);
  const wxt = resolve(ROOT, 'node_modules/wxt/bin/wxt.mjs');
  await promisify(execFile)(process.execPath, [wxt, 'build', '-b', target], {
    cwd: ROOT,
    env: { ...process.env, DANCHIEU_E2E_HOSTS: TEST_HOSTS.join(' ') },
  });
  return resolve(ROOT, `dist/e2e/${target}-mv3`);
}

export const manifestOf = (folder: string): Record<string, unknown> =>
  JSON.parse(readFileSync(resolve(folder, 'manifest.json'), 'utf8')) as Record<string, unknown>;
