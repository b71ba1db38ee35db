import { Unusable } from '../failure.ts';

/** A configuration that cannot be used: which field, and why. */
export class BadConfig extends Unusable {
  constructor(path: string, field: string, code: string, detail: string) {
    super((say) => say.badConfig(path, field, say.configFault(code, detail)));
  }
}

/** Why a request brought nothing. */
type FetchFault =
  'status' | 'unreachable' | 'slow' | 'cut-off' | 'too-long' | 'wrong-type' | 'redirects' | 'not-readable';

/** A request that brought nothing; `wait` is how long the server asks to be left alone, in seconds. */
export class FetchError extends Error {
  readonly fault: FetchFault;
  readonly detail: string;
  readonly mayRetry: boolean;
  readonly wait: number | undefined;

  constructor(fault: FetchFault, detail: string, mayRetry: boolean, wait?: number) {
    super(`${fault} ${detail}`);
    this.fault = fault;
    this.detail = detail;
    this.mayRetry = mayRetry;
    this.wait = wait;
  }
}
