import { readFileSync } from 'node:fs';
import { find } from './commands/find.ts';
import { harvest } from './commands/harvest.ts';
import { lookup } from './commands/lookup.ts';
import { pack } from './commands/pack.ts';
import { registry } from './commands/registry.ts';
import { BadUsage, EXIT, Unusable } from './failure.ts';
import { sessionOf, type Session } from './session.ts';

/** A command: does its work and gives the exit code. */
type Command = (args: readonly string[], session: Session) => Promise<number>;

const COMMANDS: Readonly<Record<string, Command>> = { find, harvest, lookup, pack, registry };

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
    if (command !== undefined) return await command(rest, session);
    throw new BadUsage((say) => (name.startsWith('-') ? say.unknownOption(name) : say.unknownCommand(name)));
  } catch (error) {
    if (!(error instanceof Unusable)) throw error;
    tell(error.say(messages));
    if (error.aboutUsage) tell(messages.seeHelp(command === undefined ? 'danchieu' : `danchieu ${name}`));
    return EXIT.unusable;
  }
}

/** The package's version. `core/cli/main.ts` and the bundled `dist/cli/danchieu.js` lie equally deep below it. */
function version(): string {
  const file = new URL('../../package.json', import.meta.url);
  return (JSON.parse(readFileSync(file, 'utf8')) as { version: string }).version;
}

// Whoever reads our output may stop early (`danchieu find … | head`): that is no failure of ours.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
  process.exit(EXIT.fine);
});

process.exitCode = await run(process.argv.slice(2), sessionOf(process));
