import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { formatInstant } from '../../locale/cli-figures.ts';
import { readNewsJson } from '../../news/json.ts';
import { readWeatherFile } from '../../weather/schema.ts';
import { readArguments } from '../arguments.ts';
import { BadUsage, EXIT } from '../failure.ts';
import { unreadable } from '../input.ts';
import type { Session } from '../session.ts';
import { readConfig, type SnapshotConfig } from '../snapshot/config.ts';
import { lock, Locked } from '../snapshot/lock.ts';
import { Sources } from '../snapshot/sources.ts';
import { KeptAnswers } from '../snapshot/store.ts';
import { version } from '../version.ts';
import { stageFiles } from '../work/replace-file.ts';

const OPTIONS = {
  verbose: { type: 'boolean', short: 'v' },
  help: { type: 'boolean', short: 'h' },
} as const;

/** `danchieu snapshot CONFIG`: weather and news, fetched into static files. */
export async function snapshot(args: readonly string[], session: Session): Promise<number> {
  const { values, positionals } = readArguments(args, OPTIONS);
  const { messages, write, tell } = session;
  if (values.help) {
    await write(messages.usageSnapshot);
    return EXIT.fine;
  }
  const [path, ...more] = positionals;
  if (path === undefined || more.length > 0) throw new BadUsage((say) => say.configMissing);
  const config = readConfig(await readFile(path, 'utf8').catch(unreadable(path)), path);
  const kept = new KeptAnswers(config.state);
  await kept.open().catch(unreadable(config.state));
  try {
    const release = await lock(join(config.state, 'lock'));
    try {
      return await take(config, kept, values.verbose === true || session.terminal, session);
    } finally {
      await release();
    }
  } catch (error) {
    if (!(error instanceof Locked)) throw error;
    tell(messages.snapshotLocked(error.pid));
    return EXIT.finding;
  }
}

async function take(
  { weather, news, limits, contact }: SnapshotConfig,
  kept: KeptAnswers,
  isTalkative: boolean,
  { messages, language, tell, write }: Session,
): Promise<number> {
  const sources = new Sources(kept, {
    limits,
    agent: `danchieu/${version()} (${contact ?? 'https://www.npmjs.com/package/danchieu'})`,
    now: () => new Date(),
    sleep: (milliseconds) => sleep(milliseconds),
    random: Math.random,
  });
  const files: { path: string; content: string }[] = [];
  const say: string[] = [];
  if (weather) {
    const file = await sources.weather(weather);
    // What the widgets would refuse is never written.
    if (file) {
      files.push({ path: weather.file, content: `${JSON.stringify(readWeatherFile(file))}\n` });
      say.push(messages.weatherTaken(weather.file, file.places.length));
    } else tell(messages.snapshotKept(weather.file));
  }
  if (news) {
    const file = await sources.news(news);
    if (file) {
      files.push({ path: news.file, content: `${JSON.stringify(readNewsJson(file, 'https://invalid/'))}\n` });
      say.push(messages.newsTaken(news.file, file.items.length));
    } else tell(messages.snapshotKept(news.file));
  }
  await stageFiles(files);
  if (isTalkative) await write(say.map((line) => `${line}\n`).join(''));
  for (const { address, error, old } of sources.troubles)
    tell(
      messages.sourceFailed(
        address,
        messages.fetchFault(error.fault, error.detail),
        old === undefined ? undefined : formatInstant(old, language),
      ),
    );
  return sources.troubles.length > 0 ? EXIT.finding : EXIT.fine;
}
