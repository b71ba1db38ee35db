import { stat } from 'node:fs/promises';
import { once } from 'node:events';
import { resolve } from 'node:path';
import { readArguments } from '../arguments.ts';
import { BadUsage, EXIT, Unusable } from '../failure.ts';
import { unreadable } from '../input.ts';
import type { Session } from '../session.ts';
import { serveFolder } from '../static-server.ts';

const OPTIONS = {
  port: { type: 'string', short: 'p', default: '8080' },
  host: { type: 'string', default: '127.0.0.1' },
  csp: { type: 'boolean' },
  help: { type: 'boolean', short: 'h' },
} as const;

const LAST_PORT = 65_535;

/** `danchieu serve FOLDER`: a folder as a web server gives it, until it is stopped. */
export async function serve(args: readonly string[], session: Session): Promise<number> {
  const { values, positionals } = readArguments(args, OPTIONS);
  const { messages, write } = session;
  if (values.help) {
    await write(messages.usageServe);
    return EXIT.fine;
  }
  const [folder, ...more] = positionals;
  if (folder === undefined || more.length > 0) throw new BadUsage((say) => say.folderMissing);
  const port = Number(values.port);
  if (!/^\d+$/.test(values.port) || port > LAST_PORT)
    throw new BadUsage((say) => say.notACount('--port', values.port, LAST_PORT));
  if (!(await stat(folder).catch(unreadable(folder))).isDirectory())
    throw new Unusable((say) => say.notAFolder(folder));
  const server = await serveFolder(resolve(folder), {
    port,
    host: values.host,
    strict: values.csp === true,
  }).catch((error: NodeJS.ErrnoException) => {
    throw new Unusable((say) => say.portTaken(`${values.host}:${port}`, error.code ?? error.message));
  });
  await write(`${messages.serving(server.origin)}\n`);
  await Promise.race([once(process, 'SIGINT'), once(process, 'SIGTERM')]);
  await server.close();
  return EXIT.fine;
}
