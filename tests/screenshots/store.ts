/**
 * What the stores are given, in `extension/store/<language>`: the texts (`listing.md`) and the pictures, 1280 × 800, of
 * the built extension at work. Needs a build of the registry; builds the variant under test.
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { LISTINGS, type Listing } from '../../core/locale/store.messages.ts';
import { manifestOf, shippedBuild, testBuild } from '../e2e/harness/build.ts';
import { startChromium, type Chromium } from '../e2e/harness/chromium.ts';
import { askAs, type Platform } from '../e2e/harness/platform.ts';
import { GRANTED, openPortal } from '../e2e/harness/portal.ts';

const root = join(import.meta.dirname, '../..');
const SIZE = { width: 1280, height: 800 };

const DRAFT =
  'Căn cứ Luật Tổ chức chính quyền địa phương năm 2015; căn cứ Nghị quyết số 97/2019/QH14 ngày 27/11/2019 của Quốc hội; căn cứ Nghị định số 32/2021/NĐ-CP ngày 29/3/2021 của Chính phủ. Một báo cáo ghi nhầm là Nghị quyết số 97/2021/QH14.';

/** The texts of one language as one page. */
function listingPage({
  language,
  headings,
  description,
  permissions,
  hosts,
  privacy,
  reviewers,
}: Listing): string {
  const messages = JSON.parse(
    readFileSync(join(root, `extension/public/_locales/${language}/messages.json`), 'utf8'),
  ) as Record<'name' | 'description', { message: string }>;
  const asked = manifestOf(shippedBuild('chrome')).permissions as string[];
  const reasons = asked.map((permission) => {
    const reason = permissions[permission];
    if (reason === undefined) throw new Error(`no reason is given for the permission ${permission}`);
    return `- \`${permission}\`: ${reason}`;
  });
  return [
    `# ${messages.name.message}`,
    `## ${headings.summary}`,
    messages.description.message,
    `## ${headings.description}`,
    ...description,
    `## ${headings.permissions}`,
    reasons.join('\n'),
    `## ${headings.hosts}`,
    hosts,
    `## ${headings.privacy}`,
    privacy,
    `## ${headings.reviewers}`,
    reviewers.map((line) => `- ${line}`).join('\n'),
    '',
  ].join('\n\n');
}

async function openAt(chromium: Chromium, address: string): Promise<Page> {
  const page = await chromium.browser.newPage();
  page.setDefaultTimeout(30_000);
  await page.setViewport(SIZE);
  // A card half faded in is no picture of it.
  await page.emulateMediaFeatures([{ name: 'prefers-reduced-motion', value: 'reduce' }]);
  await page.goto(address);
  return page;
}

/** The options page, with its language chosen for all pages from now on. */
async function optionsIn(chromium: Chromium, language: string): Promise<Page> {
  const options = await openAt(chromium, chromium.address('options.html'));
  await options.evaluate(
    (chosen) =>
      (globalThis as unknown as { chrome: Platform }).chrome.storage.local.set({
        settings: { version: 1, language: chosen },
      }),
    language,
  );
  await options.reload();
  return options;
}

/** The options as a reader finds them: those of the build under test would list its hosts. */
async function optionsPicture(chromium: Chromium, language: string, shoot: Shoot): Promise<void> {
  const options = await optionsIn(chromium, language);
  await options.waitForSelector('danchieu-options >>> danchieu-packs >>> .packs li');
  await shoot(options, '5-options');
}

type Shoot = (page: Page, name: string) => Promise<void>;

async function pictures(chromium: Chromium, language: string, shoot: Shoot): Promise<void> {
  const open = (address: string): Promise<Page> => openAt(chromium, address);
  const options = await optionsIn(chromium, language);
  const article = await open(`http://${GRANTED}/tin`);
  const link = 'a[data-danchieu-citation][href^="https://"]';
  await article.waitForSelector(link);
  await article.bringToFront();
  const isShown = () =>
    article
      .waitForFunction(
        () => document.querySelector('[data-danchieu-card]')?.textContent.includes('97/2019/QH14'),
        { timeout: 5000 },
      )
      .then(() => true)
      .catch(() => false);
  // The card's script comes after the first link is there; a pointer that was there before moves once more.
  do {
    await article.mouse.move(0, 0);
    await article.hover(link);
  } while (!(await isShown()));
  await shoot(article, '1-article');

  const tab = await options.evaluate(
    async (url) =>
      (await (globalThis as unknown as { chrome: Platform }).chrome.tabs.query({})).find(
        (candidate) => candidate.url === url,
      )!.id,
    article.url(),
  );
  const panel = await open(chromium.address(`sidepanel.html?tab=${tab}`));
  await panel.waitForNetworkIdle();
  await shoot(panel, '2-panel');
  const check = await open(chromium.address('sidepanel.html?view=check'));
  const draft = await check.waitForSelector('danchieu-panel >>> textarea');
  await draft!.focus();
  await check.keyboard.sendCharacter(DRAFT);
  await check.waitForNetworkIdle({ idleTime: 1500 });
  await shoot(check, '3-check');

  await askAs(options, 'save-tab', { tab });
  const library = await open(chromium.address('library.html'));
  await (await library.waitForSelector('danchieu-library >>> nav li a'))!.click();
  await library.waitForNetworkIdle({ idleTime: 1000 });
  await shoot(library, '4-library');
  for (const page of [article, panel, check, library, options]) await page.close();
}

const portal = await openPortal();
try {
  const built = await testBuild('chrome');
  for (const listing of LISTINGS) {
    const folder = join(root, 'extension/store', listing.language);
    mkdirSync(folder, { recursive: true });
    writeFileSync(join(folder, 'listing.md'), listingPage(listing));
    const shoot: Shoot = async (page, name) => {
      await page.bringToFront();
      await page.screenshot({ path: join(folder, `${name}.png`) as `${string}.png` });
    };
    for (const [build, take] of [
      [built, pictures],
      [shippedBuild('chrome'), optionsPicture],
    ] as const) {
      const chromium = await startChromium(build, portal.port, {
        language: listing.language,
        flags: ['--force-color-profile=srgb'],
      });
      try {
        await take(chromium, listing.language, shoot);
      } finally {
        await chromium.browser.close();
      }
    }
    console.log(`in ${folder}`);
  }
} finally {
  await portal.close();
}
