import { readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { hostname } from 'node:os';
import { Unusable } from '../failure.ts';

interface Holder {
  pid: number;
  host: string;
}

/** After so long a lock is taken for forgotten, whoever holds it. Milliseconds. */
const FORGOTTEN_MS = 15 * 60_000;

/** Another run is at work. */
export class Locked extends Error {
  readonly pid: number;

  constructor(pid: number) {
    super(`locked by ${pid}`);
    this.pid = pid;
  }
}

/**
 * Takes a lock, so that two runs never write at once. One whose process has ended (on this machine), or that is very
 * old, is stale and is taken over.
 * @returns gives the lock back
 * @throws Locked where another run is at work; Unusable where no lock can be written.
 */
export async function lock(path: string): Promise<() => Promise<void>> {
  const own = JSON.stringify({ pid: process.pid, host: hostname() } satisfies Holder);
  for (let turn = 0; ; turn += 1) {
    try {
      await writeFile(path, own, { flag: 'wx' });
      return () => rm(path, { force: true });
    } catch (error) {
      const { code, message } = error as NodeJS.ErrnoException;
      if (code !== 'EEXIST') throw new Unusable((say) => say.notWritable(path, message));
      const holder = await holderOf(path);
      if (turn > 0 || (holder && !holder.isStale)) throw new Locked(holder?.pid ?? 0);
      // Of several that find it stale, one only can rename it.
      const aside = `${path}.${process.pid}`;
      await rename(path, aside).catch(() => undefined);
      await rm(aside, { force: true });
    }
  }
}

async function holderOf(path: string): Promise<{ pid: number; isStale: boolean } | undefined> {
  try {
    const [text, { mtimeMs }] = await Promise.all([readFile(path, 'utf8'), stat(path)]);
    const { pid, host } = JSON.parse(text) as Holder;
    const isOld = Date.now() - mtimeMs > FORGOTTEN_MS;
    return { pid, isStale: isOld || (host === hostname() && !isAlive(pid)) };
  } catch (error) {
    // Gone meanwhile, or cut off while it was written.
    return (error as NodeJS.ErrnoException).code === 'ENOENT' ? undefined : { pid: 0, isStale: true };
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
