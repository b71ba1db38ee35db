import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { test } from 'node:test';

const START = join(import.meta.dirname, '../../demo/start.ts');

test('npm start’s last step prints its address, says where the extension lies, and stops on Ctrl-C', async () => {
  const child = spawn(process.execPath, [START], {
    env: { ...process.env, PORT: '0' },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let output = '';
  for await (const chunk of child.stdout.setEncoding('utf8') as AsyncIterable<string>) {
    output += chunk;
    if (output.includes('Ctrl-C')) break;
  }
  const origin = /http:\/\/127\.0\.0\.1:\d+/.exec(output)?.[0];
  assert.ok(origin, output);
  assert.match(await (await fetch(`${origin}/`)).text(), /Phường Mộc Lan/);
  assert.match(output, /dist\/extension\/chrome-mv3/);
  assert.match(output, /dist\/extension\/firefox-mv3/);
  assert.match(output, /chrome:\/\/extensions/);
  assert.match(output, /about:debugging/);
  child.kill('SIGINT');
  assert.deepEqual(await once(child, 'exit'), [0, null]);
});

test('a PORT that is no port is refused', async () => {
  const child = spawn(process.execPath, [START], { env: { ...process.env, PORT: 'abc' }, stdio: 'ignore' });
  assert.deepEqual(await once(child, 'exit'), [2, null]);
});
