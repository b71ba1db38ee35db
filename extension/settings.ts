import * as z from 'zod/mini';
import { DAY_STYLES } from '../core/locale/format.ts';
import { LINK_SOURCES } from '../core/registry/link-sources.ts';
import { browser } from './browser.ts';

/** Languages that can be chosen; `auto` is that of the browser's own interface. */
export const LANGUAGES = ['auto', 'vi', 'en'] as const;
/** How citations look on a page: with a fine line, a tint, or like the words around until pointed at. */
export const LINK_LOOKS = ['underline', 'highlight', 'plain'] as const;
export type LinkLook = (typeof LINK_LOOKS)[number];

const SOURCE_NAMES = LINK_SOURCES.map(({ name }) => name);

/** Where the one record of settings lies in `storage.local`. */
export const SETTINGS_KEY = 'settings';

/** What builds before the record kept, each under a key of its own: the publisher that the reader prefers. */
const OLD_SOURCE_KEY = 'source';

/** Number of the record's form; one more with each migration below. */
const VERSION = 1;

/** Fields that an administrator may set for the reader, each as the reader could. */
function shared() {
  return {
    language: z.enum(LANGUAGES),
    /** Registered name of the publisher that links lead to first; null leaves the order as it is. */
    source: z.nullable(z.enum(SOURCE_NAMES)),
    dates: z.enum(DAY_STYLES),
    links: z.enum(LINK_LOOKS),
    /** Hosts on which nothing is annotated by itself, whatever was granted. */
    never: z.array(z.string().check(z.maxLength(253))).check(z.maxLength(5000)),
  };
}

let made: ReturnType<typeof schemas> | undefined;

function schemas() {
  const { language, source, dates, links, never } = shared();
  return {
    // A field that was damaged falls back alone; fields of a newer version are kept as they are.
    own: z.looseObject({
      version: z.catch(z.int(), VERSION),
      language: z.catch(language, 'auto'),
      source: z.catch(source, null),
      dates: z.catch(dates, 'auto'),
      links: z.catch(links, 'underline'),
      never: z.catch(never, []),
    }),
    managed: z.object({
      language: z.catch(z.optional(language), undefined),
      source: z.catch(z.optional(source), undefined),
      dates: z.catch(z.optional(dates), undefined),
      links: z.catch(z.optional(links), undefined),
      never: z.catch(z.optional(never), undefined),
      welcome: z.catch(z.optional(z.boolean()), undefined),
    }),
  };
}

const parsers = () => (made ??= schemas());

/** What the reader chose. */
export type OwnSettings = z.infer<ReturnType<typeof schemas>['own']>;
/** What an administrator set for all readers of a machine (`storage.managed`); left out, the reader chooses. */
type ManagedSettings = z.infer<ReturnType<typeof schemas>['managed']>;
/** Settings that can be chosen, and locked. */
type SettingName = keyof ReturnType<typeof shared>;

/** What holds: the administrator's where there is one, else the reader's. */
export interface Settings extends Pick<OwnSettings, SettingName> {
  /** Set by the administrator: the reader cannot change them. Of `never`, only the hosts in `neverLocked`. */
  locked: ReadonlySet<SettingName>;
  neverLocked: readonly string[];
  /** Whether a fresh install is welcomed. */
  welcome: boolean;
}

type Stored = Record<string, unknown>;

/** Step n makes a record of version n + 1 out of one of version n; before the first there was no record. */
const MIGRATIONS: readonly ((stored: Stored) => Stored)[] = [
  ({ [OLD_SOURCE_KEY]: source }) => ({ version: 1, ...(source === undefined ? {} : { source }) }),
];

/** The reader's record out of whatever lies in the store, of any version; what can't be read is as never chosen. */
export function parseSettings(stored: Stored): OwnSettings {
  const kept = stored[SETTINGS_KEY];
  const isRecord = typeof kept === 'object' && kept !== null && !Array.isArray(kept);
  let record: Stored = isRecord ? (kept as Stored) : stored;
  const version = isRecord && typeof record['version'] === 'number' ? record['version'] : isRecord ? 1 : 0;
  for (const migrate of MIGRATIONS.slice(version)) record = migrate(record);
  return parsers().own.parse(record);
}

/** What holds of the reader's own and the administrator's settings. */
export function effectiveSettings(own: OwnSettings, policy: unknown): Settings {
  const parsed = parsers().managed.safeParse(policy);
  const managed: ManagedSettings = parsed.success ? parsed.data : {};
  const { welcome = true, never: neverLocked = [], ...fixed } = managed;
  const names = (Object.keys(fixed) as Exclude<SettingName, 'never'>[]).filter(
    (name) => fixed[name] !== undefined,
  );
  const { language, source, dates, links, never } = own;
  const settings: Settings = {
    language,
    source,
    dates,
    links,
    never: [...new Set([...neverLocked, ...never])],
    locked: new Set(names),
    neverLocked,
    welcome,
  };
  return Object.assign(settings, Object.fromEntries(names.map((name) => [name, fixed[name]])));
}

/** Firefox refuses to be asked where no administrator has set anything. */
const policy = (): Promise<unknown> => browser.storage.managed.get().catch(() => ({}));

const stored = (): Promise<Stored> => browser.storage.local.get([SETTINGS_KEY, OLD_SOURCE_KEY]);

/** The settings that hold now. */
export async function readSettings(): Promise<Settings> {
  const [own, managed] = await Promise.all([stored(), policy()]);
  return effectiveSettings(parseSettings(own), managed);
}

/**
 * Changes the reader's own settings; two changes at once both hold. What an administrator set holds all the same.
 * @param change the new values of what changes, from the record as it is
 */
export async function changeSettings(
  change: (own: OwnSettings) => Partial<Pick<OwnSettings, SettingName>>,
): Promise<void> {
  await navigator.locks.request('settings', async () => {
    const own = parseSettings(await stored());
    await browser.storage.local.set({ [SETTINGS_KEY]: { ...own, ...change(own) } });
    await browser.storage.local.remove(OLD_SOURCE_KEY);
  });
}
