import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';

/** Where a browser is looked for: its environment variable first, then the usual names and places. */
const KNOWN = {
  chromium: {
    variable: 'CHROME_PATH',
    debianPackage: 'chromium',
    places: [
      '/usr/bin/chromium',
      '/usr/bin/chromium-browser',
      '/usr/bin/google-chrome',
      '/usr/bin/google-chrome-stable',
      '/snap/bin/chromium',
      '/Applications/Chromium.app/Contents/MacOS/Chromium',
      '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    ],
  },
  firefox: {
    variable: 'FIREFOX_PATH',
    debianPackage: 'firefox-esr',
    places: [
      '/usr/bin/firefox-esr',
      '/usr/bin/firefox',
      '/snap/bin/firefox',
      '/Applications/Firefox.app/Contents/MacOS/firefox',
    ],
  },
} as const;

export type BrowserName = keyof typeof KNOWN;

/** Flags under which Chromium runs as root and asks nothing of the network by itself. */
export const CHROMIUM_FLAGS = [
  '--no-sandbox',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** The path of an installed browser, or undefined. */
function findBrowser(name: BrowserName): string | undefined {
  const { variable, places } = KNOWN[name];
  const named = process.env[variable];
  if (named !== undefined && named !== '') {
    if (!existsSync(named)) throw new Error(`${variable}=${named}: no such file`);
    return named;
  }
  return places.find((place) => existsSync(place));
}

/**
 * The path of a browser; installs Debian's package where this user may (root on a Debian-like system).
 * @throws Error saying what to install, where it can be neither found nor installed.
 */
export function requireBrowser(name: BrowserName): string {
  const found = findBrowser(name);
  if (found !== undefined) return found;
  const { variable, debianPackage } = KNOWN[name];
  if (existsSync('/usr/bin/apt-get') && process.getuid?.() === 0) {
    console.log(`${name} not found: installing Debian's ${debianPackage} …`);
    const environment = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
    execFileSync('apt-get', ['update', '-qq'], { stdio: 'ignore', env: environment });
    execFileSync('apt-get', ['install', '-y', '-qq', debianPackage, 'fonts-noto-core'], {
      stdio: 'ignore',
      env: environment,
    });
    const installed = findBrowser(name);
    if (installed !== undefined) return installed;
  }
  throw new Error(
    `${name} is needed for the browser tests and was not found. ` +
      `Install it (Debian/Ubuntu: sudo apt-get install ${debianPackage}) or set ${variable} to its program.`,
  );
}
