import { readFileSync } from 'node:fs';

/** The package's version. `core/cli` and the bundled `dist/cli` lie equally deep below it. */
export function version(): string {
  const file = new URL('../../package.json', import.meta.url);
  return (JSON.parse(readFileSync(file, 'utf8')) as { version: string }).version;
}
