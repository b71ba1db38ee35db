import { mkdir, open, readFile, realpath, rename, rm, stat } from 'node:fs/promises';
import { dirname } from 'node:path';

/** A file written beside its place, waiting to take it. */
interface Staged {
  take(): Promise<void>;
  drop(): Promise<void>;
}

/**
 * Writes a file whole or not at all: what is read there meanwhile is the old one, and a program that is stopped leaves
 * it. The new one has the old one's permissions.
 */
export const replaceFile = (path: string, content: string | Uint8Array): Promise<void> =>
  stageFiles([{ path, content }]);

/**
 * Writes several files whole or not at all: none takes its place before all are written. One that would stay the same is
 * left alone, so that caches need not ask for it again.
 */
export async function stageFiles(
  files: readonly { path: string; content: string | Uint8Array }[],
): Promise<void> {
  const staged: Staged[] = [];
  try {
    for (const { path, content } of files) {
      const old = await readFile(path).catch(() => undefined);
      if (!old?.equals(Buffer.from(content))) staged.push(await stage(path, content));
    }
    for (const one of staged) await one.take();
  } catch (error) {
    await Promise.all(staged.map((one) => one.drop()));
    throw error;
  }
}

async function stage(name: string, content: string | Uint8Array): Promise<Staged> {
  // What a symbolic link leads to takes the place, not the link's own.
  const path = await realpath(name).catch(() => name);
  await mkdir(dirname(path), { recursive: true });
  const temporary = `${path}.${process.pid}-${Math.random().toString(36).slice(2, 8)}.tmp`;
  const drop = (): Promise<void> => rm(temporary, { force: true });
  const mode = await stat(path).then(
    (old) => old.mode & 0o777,
    () => 0o666,
  );
  try {
    const file = await open(temporary, 'wx', mode);
    try {
      await file.writeFile(content);
      await file.sync();
    } finally {
      await file.close();
    }
  } catch (error) {
    await drop();
    throw error;
  }
  return { take: () => rename(temporary, path), drop };
}
