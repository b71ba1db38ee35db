import { link, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { hostname } from 'node:os';
import { Unusable } from '../failure.ts';

interface Holder {
  pid: number;
  host: string;
}

/** After so long a lock is taken for forgotten, whoever holds it. Milliseconds. */
const FORGOTTEN_MS = 15 * 60_000;
/** The same for the removal of a stale one, which takes an instant. */
const REMOVAL_MS = 60_000;

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
  const own = JSON.stringify({ pid: process.pid, host: hostname(), run: crypto.randomUUID() });
  for (let turn = 0; ; turn += 1) {
    if (await put(path, own)) return () => giveBack(path, own);
    const holder = await holderOf(path);
    if (turn > 2 || (holder && !holder.isStale)) throw new Locked(holder?.pid ?? 0);
    if (holder && !(await removeStale(path))) throw new Locked(holder.pid);
  }
}

/** Puts a lock there whole, so that nobody reads half of one; false where there is one. */
async function put(path: string, own: string): Promise<boolean> {
  const beside = `${path}.${crypto.randomUUID()}`;
  try {
    await writeFile(beside, own, { flag: 'wx' });
    try {
      await link(beside, path);
    } catch (error) {
      // Disks without hard links (FAT, some shares).
      if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
      await writeFile(path, own, { flag: 'wx' });
    }
    return true;
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    if (code === 'EEXIST') return false;
    throw new Unusable((say) => say.notWritable(path, message));
  } finally {
    await rm(beside, { force: true });
  }
}

/** Another run may have taken it over meanwhile: its lock is not ours to remove. */
async function giveBack(path: string, own: string): Promise<void> {
  if ((await readFile(path, 'utf8').catch(() => '')) === own) await rm(path, { force: true });
}

/** Removes a lock that is stale still; only one run at a time may, or a fresh one might go. */
async function removeStale(path: string): Promise<boolean> {
  const guard = `${path}.removal`;
  try {
    await writeFile(guard, '', { flag: 'wx' });
  } catch {
    const since = await stat(guard).then(
      ({ mtimeMs }) => Date.now() - mtimeMs,
      () => 0,
    );
    if (since > REMOVAL_MS) await rm(guard, { force: true });
    return false;
  }
  try {
    if ((await holderOf(path))?.isStale) await rm(path, { force: true });
    return true;
  } finally {
    await rm(guard, { force: true });
  }
}

async function holderOf(path: string): Promise<{ pid: number; isStale: boolean } | undefined> {
  try {
    const [text, { mtimeMs }] = await Promise.all([readFile(path, 'utf8'), stat(path)]);
    const isOld = Date.now() - mtimeMs > FORGOTTEN_MS;
    const { pid, host } = holding(text);
    return { pid, isStale: isOld || (host === hostname() && !isAlive(pid)) };
  } catch {
    // Gone meanwhile.
    return undefined;
  }
}

/** Who wrote a lock; one that is being written, or cut off, is somebody's until it is old. */
function holding(text: string): Holder {
  try {
    return JSON.parse(text) as Holder;
  } catch {
    return { pid: 0, host: '' };
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
