import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { existsSync, globSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { inspect } from 'node:util';
import { launch, type Browser } from 'puppeteer-core';
import type { UserConfig } from 'wxt';
import { CHROMIUM_FLAGS, requireBrowser } from '../harness/browsers.ts';
import { DAY_STYLES } from '../../core/locale/format.ts';
import { GOVERNMENT_SITES } from '../../extension/government-sites.ts';
import { LANGUAGES, LINK_LOOKS } from '../../extension/settings.ts';
import { manifestOf, shippedBuild, TEST_HOSTS, testBuild, type Target } from './harness/build.ts';

const ROOT = join(import.meta.dirname, '../..');

/** Frozen: anything added here is asked of every reader at install, or must be shown to cost no warning. */
const COMMON = ['storage', 'unlimitedStorage', 'activeTab', 'scripting', 'contextMenus', 'alarms'];
const PERMISSIONS: Record<Target, string[]> = { chrome: [...COMMON, 'sidePanel'], firefox: COMMON };

/** Permissions that Firefox has a sentence for at install, as far as is generally known. */
const WORDED_IN_FIREFOX = new Set([
  'bookmarks',
  'browserSettings',
  'browsingData',
  'clipboardRead',
  'clipboardWrite',
  'declarativeNetRequest',
  'declarativeNetRequestFeedback',
  'devtools',
  'downloads',
  'downloads.open',
  'find',
  'geolocation',
  'history',
  'management',
  'nativeMessaging',
  'notifications',
  'pkcs11',
  'privacy',
  'proxy',
  'sessions',
  'tabHide',
  'tabs',
  'topSites',
  'webNavigation',
]);

const TARGETS: Target[] = ['chrome', 'firefox'];

/** Every file but the manifest, by name, with a digest of its bytes. */
function digests(folder: string): Record<string, string> {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) =>
    entry.isFile(),
  );
  const paths = files
    .map(({ parentPath, name }) => join(parentPath, name))
    .filter((path) => path !== join(folder, 'manifest.json'));
  const digest = (path: string) => createHash('sha256').update(readFileSync(path)).digest('hex').slice(0, 12);
  return Object.fromEntries(paths.sort().map((path) => [path.slice(folder.length), digest(path)]));
}

for (const target of TARGETS) {
  describe(`the ${target} build`, () => {
    const manifest = () => manifestOf(shippedBuild(target));

    it('asks for these permissions and no host at install', () => {
      assert.deepEqual(manifest().permissions, PERMISSIONS[target]);
      assert.equal(manifest().optional_permissions, undefined);
      assert.equal(manifest().host_permissions, undefined);
      assert.equal(manifest().content_scripts, undefined);
      assert.equal(manifest().web_accessible_resources, undefined);
      assert.deepEqual(manifest().optional_host_permissions, ['*://*/*']);
    });

    it('is Manifest V3, Vietnamese first', () => {
      assert.equal(manifest().manifest_version, 3);
      assert.equal(manifest().default_locale, 'vi');
    });

    it('names its floor', () => {
      if (target === 'chrome') return assert.equal(manifest().minimum_chrome_version, '138');
      const { gecko } = manifest().browser_specific_settings as { gecko: Record<string, unknown> };
      assert.equal(gecko.strict_min_version, '140.0');
      assert.deepEqual(gecko.data_collection_permissions, { required: ['none'] });
    });

    it('carries the registry’s pack', () => {
      assert.ok(existsSync(join(shippedBuild(target), 'registry/manifest.json')));
    });

    it('brings no custom element and no schema library into pages', () => {
      for (const script of ['annotate.js', 'card.js', 'capture.js']) {
        const code = readFileSync(join(shippedBuild(target), script), 'utf8');
        assert.ok(!code.includes('customElements'), `${script}: customElements`);
        assert.ok(!code.includes('ZodMini'), `${script}: zod`);
      }
    });

    it('differs from the tested variant in the named hosts alone', async () => {
      const variant = await testBuild(target);
      assert.deepEqual(manifestOf(variant), { ...manifest(), host_permissions: TEST_HOSTS });
      assert.deepEqual(
        digests(variant),
        digests(shippedBuild(target)),
        'run `npm run build` again if sources changed',
      );
    });
  });
}

describe('at install', () => {
  let browser: Browser;
  let prober: string;
  let id: string;

  before(async () => {
    prober = mkdtempSync(join(tmpdir(), 'danchieu-warnings-'));
    writeFileSync(
      join(prober, 'manifest.json'),
      JSON.stringify({ manifest_version: 3, name: 'warnings', version: '1', permissions: ['management'] }),
    );
    writeFileSync(join(prober, 'page.html'), '<!doctype html><title>warnings</title>');
    browser = await launch({
      executablePath: requireBrowser('chromium'),
      pipe: true,
      enableExtensions: true,
      args: CHROMIUM_FLAGS,
    });
    id = await browser.installExtension(prober);
  });
  after(async () => {
    await browser.close();
    rmSync(prober, { recursive: true, force: true });
  });

  async function warningsOf(manifest: Record<string, unknown>): Promise<string[]> {
    const page = await browser.newPage();
    await page.goto(`chrome-extension://${id}/page.html`);
    // Names and commands come from message files, which the question does not carry.
    const { permissions, optional_host_permissions, host_permissions } = manifest;
    const asked = {
      manifest_version: 3,
      name: 'x',
      version: '1',
      permissions,
      optional_host_permissions,
      host_permissions,
    };
    type Management = { management: { getPermissionWarningsByManifest(text: string): Promise<string[]> } };
    return page.evaluate(
      (text) =>
        (globalThis as unknown as { chrome: Management }).chrome.management.getPermissionWarningsByManifest(
          text,
        ),
      JSON.stringify(asked),
    );
  }

  it('Chromium prints no warning', async () => {
    assert.deepEqual(await warningsOf(manifestOf(shippedBuild('chrome'))), []);
  });

  it('Chromium would print one for a host, so that the question above is not an empty one', async () => {
    const warnings = await warningsOf({
      ...manifestOf(shippedBuild('chrome')),
      host_permissions: ['*://longbien.hanoi.gov.vn/*'],
    });
    assert.equal(warnings.length, 1);
  });

  it('of the administrators’ build Chromium names all websites, as it takes gov.vn for a common ending', async () => {
    const manifest = { ...manifestOf(shippedBuild('chrome')), host_permissions: [...GOVERNMENT_SITES] };
    const [warning, ...others] = await warningsOf(manifest);
    assert.match(warning!, /all websites|mọi trang web|tất cả các trang web/);
    assert.deepEqual(others, []);
  });
});

describe('at install in Firefox', () => {
  it('prints no warning: it has words for none of the permissions, and no host is asked for', () => {
    const asked = manifestOf(shippedBuild('firefox')).permissions as string[];
    assert.deepEqual(
      asked.filter((permission) => WORDED_IN_FIREFOX.has(permission)),
      [],
    );
    assert.equal(manifestOf(shippedBuild('firefox')).host_permissions, undefined);
  });
});

/** What the builder is told in an environment: its settings, the manifest's for each browser. */
async function configured(environment: Record<string, string>): Promise<Record<string, unknown>> {
  const before = { ...process.env };
  Object.assign(process.env, environment);
  try {
    // Read anew, as it looks at the environment when it is loaded.
    const address = `../../wxt.config.ts?${new URLSearchParams(environment)}`;
    const { default: config } = (await import(address)) as { default: UserConfig };
    const manifest = config.manifest as (env: { browser: Target }) => Record<string, unknown>;
    const manifests = Object.fromEntries(TARGETS.map((browser) => [browser, manifest({ browser })]));
    const { hooks, vite } = config;
    return { ...config, hooks: inspect(hooks), vite: String(vite), manifest: undefined, manifests };
  } finally {
    process.env = before;
  }
}

describe('the administrators’ build', () => {
  it('is made of the same sources with the same settings; its hosts alone differ, and its folder', async () => {
    const { manifests, ...settings } = await configured({});
    const own = { DANCHIEU_BUILD: 'managed', DANCHIEU_HOSTS: '*://*.hanoi.gov.vn/*' };
    for (const [environment, hosts] of [
      [{ DANCHIEU_BUILD: 'managed' }, [...GOVERNMENT_SITES]],
      [own, ['*://*.hanoi.gov.vn/*']],
      // The build under test, which is compared with the shipped one byte by byte above.
      [{ DANCHIEU_E2E_HOSTS: TEST_HOSTS.join(' ') }, TEST_HOSTS],
    ] as const) {
      const { manifests: theirs, ...others } = await configured(environment);
      assert.deepEqual({ ...others, outDir: '' }, { ...settings, outDir: '' });
      const shipped = Object.entries(manifests as Record<Target, Record<string, unknown>>);
      assert.deepEqual(
        theirs,
        Object.fromEntries(shipped.map(([target, at]) => [target, { ...at, host_permissions: hosts }])),
      );
    }
  });

  it('leaves no trace in the code: no source reads the environment that it is told by', () => {
    const sources = globSync('{core,extension}/**/*.ts', { cwd: ROOT });
    const reading = sources.filter((file) =>
      /DANCHIEU_(BUILD|HOSTS|E2E)/.test(readFileSync(join(ROOT, file), 'utf8')),
    );
    assert.deepEqual(reading, []);
  });

  it('lets an administrator set just what the extension reads, with the same choices', () => {
    const schema = JSON.parse(readFileSync(join(shippedBuild('chrome'), 'managed_schema.json'), 'utf8')) as {
      properties: Record<string, { enum?: string[] }>;
    };
    const { properties } = schema;
    assert.deepEqual(Object.keys(properties).sort(), [
      'dates',
      'language',
      'links',
      'never',
      'source',
      'welcome',
    ]);
    assert.deepEqual(properties['language']!.enum, [...LANGUAGES]);
    assert.deepEqual(properties['dates']!.enum, [...DAY_STYLES]);
    assert.deepEqual(properties['links']!.enum, [...LINK_LOOKS]);
  });
});
