import { readdir, stat } from 'node:fs/promises';
import { join, sep } from 'node:path';
import { Unusable } from '../failure.ts';
import { isReadable, unreadable } from '../input.ts';

/** A file to be read; `under` is the folder that it was found in, if it was not named itself. */
export interface Found {
  path: string;
  under?: string;
}

const PATTERN = /[*?[{]/;

/**
 * The files that a name stands for: a file, all files that the command reads in and below a folder, or those that a
 * pattern matches (`*`, `?`, `[…]`, `{a,b}`, and `**` for folders of any depth), where no shell has done that. Sorted, so that
 * the same archive is read in the same order. Hidden folders and links to folders are passed over.
 * @throws Unusable where a name stands for no file.
 */
export async function* expand(name: string): AsyncGenerator<Found> {
  if (name === '-') {
    yield { path: name };
    return;
  }
  const known = await stat(name).catch(() => undefined);
  if (known?.isDirectory()) {
    for await (const path of filesIn(name)) if (isReadable(path)) yield { path, under: name };
  } else if (known || !PATTERN.test(name)) {
    yield { path: name };
  } else {
    const { base, test } = readPattern(name);
    let any = false;
    for await (const path of filesIn(base === '' ? '.' : base)) {
      const written = base === '' ? path.replace(/^\.[/\\]/, '') : path;
      if (!test.test(written.replaceAll(sep, '/'))) continue;
      any = true;
      yield { path: written, under: base === '' ? '.' : base };
    }
    if (!any) throw new Unusable((say) => say.noneMatches(name));
  }
}

/** Whether a name stands for many files rather than one. */
export async function standsForMany(name: string): Promise<boolean> {
  const known = await stat(name).catch(() => undefined);
  return known ? known.isDirectory() : PATTERN.test(name);
}

async function* filesIn(folder: string): AsyncGenerator<string> {
  const entries = await readdir(folder, { withFileTypes: true }).catch(unreadable(folder));
  for (const entry of entries.sort((a, b) => (a.name < b.name ? -1 : 1))) {
    const path = join(folder, entry.name);
    if (entry.isDirectory() && !entry.name.startsWith('.')) yield* filesIn(path);
    else if (entry.isFile() || entry.isSymbolicLink()) yield path;
  }
}

/** A pattern as a regular expression, and the folder before its first wild part. */
function readPattern(pattern: string): { base: string; test: RegExp } {
  const written = pattern.replaceAll(sep, '/').replace(/^\.\//, '');
  const parts = written.split('/');
  const plain = parts.slice(
    0,
    parts.findIndex((part) => PATTERN.test(part)),
  );
  const base = plain.length === 1 && plain[0] === '' ? '/' : plain.join('/');
  let depth = 0;
  const source = written.replace(/\*\*\/|\*\*|[^]/gu, (sign) => {
    switch (sign) {
      case '**/':
        return '(?:[^/]+/)*';
      case '**':
        return '.*';
      case '*':
        return '[^/]*';
      case '?':
        return '[^/]';
      case '{':
        depth += 1;
        return '(?:';
      case '}':
        depth -= 1;
        return ')';
      case ',':
        return depth > 0 ? '|' : ',';
      case '[':
      case ']':
      case '-':
        return sign;
      default:
        return sign.replace(/[\\^$.+()|]/, '\\$&');
    }
  });
  try {
    return { base, test: new RegExp(`^${source}$`, 'u') };
  } catch {
    throw new Unusable((say) => say.badPattern(pattern));
  }
}
