import { isMainThread, parentPort, workerData } from 'node:worker_threads';
import type { CliMessages } from '../locale/cli.messages.ts';
import { BadUsage, EXIT, Unusable } from './failure.ts';
import { sessionOf, type Session } from './session.ts';
import { version } from './version.ts';
import type { WorkerData } from './work/pool.ts';

/** A command: does its work and gives the exit code. */
type Command = (args: readonly string[], session: Session) => Promise<number>;

/** Each is loaded when it is asked for: most runs are short, and most commands need little of the others. */
const COMMANDS: Readonly<Record<string, () => Promise<Command>>> = {
  find: () => import('./commands/find.ts').then(({ find }) => find),
  check: () => import('./commands/check.ts').then(({ check }) => check),
  annotate: () => import('./commands/annotate.ts').then(({ annotate }) => annotate),
  lookup: () => import('./commands/lookup.ts').then(({ lookup }) => lookup),
  pack: () => import('./commands/pack.ts').then(({ pack }) => pack),
  registry: () => import('./commands/registry.ts').then(({ registry }) => registry),
  harvest: () => import('./commands/harvest.ts').then(({ harvest }) => harvest),
  snapshot: () => import('./commands/snapshot.ts').then(({ snapshot }) => snapshot),
  serve: () => import('./commands/serve.ts').then(({ serve }) => serve),
};

async function run(args: readonly string[], session: Session): Promise<number> {
  const { messages, write, tell } = session;
  const [name, ...rest] = args;
  if (name === '--version') {
    await write(`${version()}\n`);
    return EXIT.fine;
  }
  if (name === '--help' || name === '-h') {
    await write(messages.usage);
    return EXIT.fine;
  }
  if (name === undefined) {
    process.stderr.write(messages.usage);
    return EXIT.unusable;
  }
  const command = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined;
  try {
    if (command !== undefined) return await (await command())(rest, session);
    throw new BadUsage((say) => (name.startsWith('-') ? say.unknownOption(name) : say.unknownCommand(name)));
  } catch (error) {
    if (!(error instanceof Unusable)) {
      tell(faultOf(error, messages));
      return EXIT.unusable;
    }
    tell(error.say(messages));
    if (error.aboutUsage) tell(messages.seeHelp(command === undefined ? 'danchieu' : `danchieu ${name}`));
    return EXIT.unusable;
  }
}

/** What the system said (a full disk, a folder that may not be written); of a fault of ours, where it happened. */
function faultOf(error: unknown, messages: CliMessages): string {
  if (!(error instanceof Error)) return String(error);
  return 'syscall' in error ? messages.systemFailed(error.message) : (error.stack ?? error.message);
}

if (isMainThread) {
  const session = sessionOf(process, new URL(import.meta.url));
  // Whoever reads our output may stop early (`danchieu find … | head`): that is no failure of ours.
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code === 'EPIPE') process.exit(EXIT.fine);
    session.tell(faultOf(error, session.messages));
    process.exit(EXIT.unusable);
  });
  process.exitCode = await run(process.argv.slice(2), session);
} else {
  const { serveWork } = await import('./work/pool.ts');
  await serveWork(parentPort!, workerData as WorkerData);
}
