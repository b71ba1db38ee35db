import { createHash } from 'node:crypto';
import { mkdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { replaceFile } from '../work/replace-file.ts';
import type { Kept } from './request.ts';

/** What servers sent, kept between runs in a folder: a file for each address. */
export class KeptAnswers {
  readonly #folder: string;

  constructor(folder: string) {
    this.#folder = folder;
  }

  async open(): Promise<void> {
    await mkdir(this.#folder, { recursive: true });
  }

  #path(address: string): string {
    return join(this.#folder, `${createHash('sha256').update(address).digest('hex').slice(0, 24)}.json`);
  }

  async get(address: string): Promise<Kept | undefined> {
    try {
      const kept = JSON.parse(await readFile(this.#path(address), 'utf8')) as Kept;
      return typeof kept.body === 'string' && typeof kept.url === 'string' ? kept : undefined;
    } catch {
      return undefined;
    }
  }

  async put(address: string, kept: Kept): Promise<void> {
    await replaceFile(this.#path(address), JSON.stringify(kept));
  }
}
