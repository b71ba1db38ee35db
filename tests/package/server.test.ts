import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { test } from 'node:test';

const ESM = join(import.meta.dirname, '../../dist/esm/widgets/entry');

/** Server-rendering bundles import the widgets where there is no document. */
for (const entry of ['danchieu', 'danchieu-citations', 'danchieu-weather', 'danchieu-news']) {
  test(`${entry} loads in Node, says nothing, and keeps no process alive`, () => {
    const { status, stdout, stderr } = spawnSync(
      process.execPath,
      [
        '--input-type=module',
        '-e',
        `console.log(Object.keys(await import(${JSON.stringify(join(ESM, `${entry}.js`))})).join())`,
      ],
      { encoding: 'utf8', timeout: 60_000, cwd: join(import.meta.dirname, '../..') },
    );
    assert.equal(status, 0, stderr);
    assert.equal(stderr, '');
    assert.match(stdout, /Element\b/);
  });
}
