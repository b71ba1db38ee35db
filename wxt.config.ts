import { existsSync, readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { defineConfig } from 'wxt';
import { GOVERNMENT_SITES } from './extension/government-sites.ts';

/** Match patterns in an environment variable, apart by spaces. */
const patterns = (variable: string): string[] => process.env[variable]?.split(/\s+/).filter(Boolean) ?? [];

/**
 * Hosts that the variant under test may read from the start, since no automation can accept a browser's permission
 * prompt. Empty in every shipped build.
 */
const testHosts = patterns('DANCHIEU_E2E_HOSTS');

/**
 * The build for administrators (`DANCHIEU_BUILD=managed`) may read its hosts from the start, as nobody can answer a
 * prompt on machines that are set up centrally: those of `DANCHIEU_HOSTS`, else the government's.
 */
const isManaged = process.env.DANCHIEU_BUILD === 'managed';
const ownHosts = patterns('DANCHIEU_HOSTS');
const managedHosts = isManaged ? (ownHosts.length > 0 ? ownHosts : GOVERNMENT_SITES) : [];
const hosts = [...managedHosts, ...testHosts];

const outDir = isManaged ? 'dist/managed' : testHosts.length > 0 ? 'dist/e2e' : 'dist/extension';

/** The bundled registry pack, built beforehand. */
const registry = resolve(import.meta.dirname, 'dist/registry');

export default defineConfig({
  srcDir: 'extension',
  publicDir: 'extension/public',
  outDir: process.env.DANCHIEU_OUT ?? outDir,
  outDirTemplate: '{{browser}}-mv{{manifestVersion}}',
  manifestVersion: 3,
  imports: false,
  targetBrowsers: ['chrome', 'firefox'],
  vite: () => ({ build: { target: ['chrome138', 'firefox140'], reportCompressedSize: false } }),
  manifest: ({ browser }) => ({
    name: '__MSG_name__',
    description: '__MSG_description__',
    default_locale: 'vi',
    permissions: ['storage', 'unlimitedStorage', 'activeTab', 'scripting', 'contextMenus', 'alarms'],
    // Asked for one host at a time, on the reader's click: a pattern such as *.gov.vn would print "all websites".
    optional_host_permissions: ['*://*/*'],
    ...(hosts.length > 0 ? { host_permissions: hosts } : {}),
    omnibox: { keyword: 'vb' },
    action: { default_title: '__MSG_action__' },
    commands: {
      'annotate-page': { suggested_key: { default: 'Alt+Shift+A' }, description: '__MSG_commandAnnotate__' },
      'save-page': { suggested_key: { default: 'Alt+Shift+S' }, description: '__MSG_commandSave__' },
    },
    content_security_policy: {
      // The library renders articles from elsewhere: nothing of theirs may load, run or phone home.
      extension_pages: [
        "default-src 'none'",
        "script-src 'self'",
        "style-src 'self'",
        "img-src 'self' data: blob:",
        "font-src 'self'",
        // The options page takes packs from an address that the reader gives; the others narrow this to 'self' again.
        "connect-src 'self' https:",
        "base-uri 'none'",
        "form-action 'none'",
        "frame-ancestors 'none'",
        "require-trusted-types-for 'script'",
        'trusted-types lit-html dompurify danchieu-worker',
      ].join('; '),
    },
    ...(browser === 'firefox'
      ? {
          browser_specific_settings: {
            gecko: {
              id: 'danchieu@danchieu.vn',
              strict_min_version: '140.0',
              data_collection_permissions: { required: ['none'] },
            },
          },
        }
      : { minimum_chrome_version: '138', storage: { managed_schema: 'managed_schema.json' } }),
  }),
  zip: {
    artifactTemplate: 'danchieu-{{version}}-{{browser}}.zip',
    sourcesTemplate: 'danchieu-{{version}}-sources.zip',
    // What builds the extension, and nothing else: reviewers read it.
    includeSources: [
      'core/**',
      'extension/**',
      'widgets/**',
      'package.json',
      'package-lock.json',
      'wxt.config.ts',
      'tsconfig.json',
      'LICENSE',
      'NOTICE',
      'README.md',
    ],
    excludeSources: ['dist/**', 'extension/store/**/*.png'],
  },
  hooks: {
    'build:publicAssets': (_wxt, files) => {
      if (!existsSync(registry)) {
        throw new Error(
          'dist/registry is missing: run `npm run build`, or `node core/registry/build/pack.ts` first.',
        );
      }
      for (const entry of readdirSync(registry, { recursive: true, withFileTypes: true })) {
        if (!entry.isFile()) continue;
        const source = join(entry.parentPath, entry.name);
        files.push({
          absoluteSrc: source,
          relativeDest: join('registry', source.slice(registry.length + 1)),
        });
      }
    },
  },
});
