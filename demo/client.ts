import { join } from 'node:path';
import { build } from 'esbuild';

/** Scripts of the demonstration's own pages, by the name under which pages ask for them. */
export const CLIENTS = ['builder.js', 'preview.js', 'sample.js'] as const;
type Client = (typeof CLIENTS)[number];

const made = new Map<Client, Promise<string>>();

/** One of them as a classic script for browsers of the kit's floor, bundled when first asked for. */
export function clientScript(name: Client): Promise<string> {
  const known = made.get(name);
  if (known) return known;
  const bundled = build({
    entryPoints: [join(import.meta.dirname, 'embed', name.replace('.js', '.client.ts'))],
    bundle: true,
    minify: true,
    write: false,
    format: 'iife',
    charset: 'utf8',
    target: ['chrome109', 'firefox115', 'safari16.4'],
    logLevel: 'warning',
  }).then(({ outputFiles }) => outputFiles[0]!.text);
  made.set(name, bundled);
  return bundled;
}
