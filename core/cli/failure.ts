import type { CliMessages } from '../locale/cli.messages.ts';

/** What `danchieu` ends with. */
export const EXIT = {
  /** All was read and answered. */
  fine: 0,
  /** Nothing went wrong, but there is something to know: no document was found, lines were left out, a pack was held. */
  finding: 1,
  /** The command line or an input could not be used. */
  unusable: 2,
} as const;

type Say = (messages: CliMessages) => string;

/** An input that cannot be used; says why in the reader's language. */
export class Unusable extends Error {
  readonly say: Say;
  /** The command line itself is at fault, so that the command's help would help. */
  readonly aboutUsage: boolean = false;

  constructor(say: Say) {
    super('unusable input');
    this.name = 'Unusable';
    this.say = say;
  }
}

/** A command line that cannot be used. */
export class BadUsage extends Unusable {
  override readonly aboutUsage: boolean = true;
}
