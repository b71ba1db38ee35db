import type { StoreFailureCode } from '../core/library/store.ts';

/**
 * Why something asked of the extension did not happen. Each has its sentence in the message catalogue.
 * - `restricted-page`: the browser lets no extension into this page (its own pages, its store);
 * - `no-permission`: the reader has not let the extension into this page;
 * - `nothing-found`: the page cites no document that we know the form of;
 * - `nothing-to-save`: no text was found on the page;
 * - `navigated-away`: the tab moved on, or was closed, meanwhile;
 * - `pack-damaged`: the registry's data could not be read;
 * - `interrupted`: the browser stopped the background before it answered, and again when it was asked once more;
 * - `bad-message`: the message was not one of ours;
 * - the store's own.
 */
export type FailureCode =
  | 'restricted-page'
  | 'no-permission'
  | 'nothing-found'
  | 'nothing-to-save'
  | 'navigated-away'
  | 'pack-damaged'
  | 'interrupted'
  | 'bad-message'
  | 'unexpected'
  | StoreFailureCode;

/** A failure that the reader is told of in plain words. */
export class Failure extends Error {
  readonly code: FailureCode;

  constructor(code: FailureCode, cause?: unknown) {
    super(code, { cause });
    this.name = 'Failure';
    this.code = code;
  }
}

/** The code for whatever was thrown; anything not foreseen is `unexpected`. */
export function failureCode(thrown: unknown): FailureCode {
  if (thrown instanceof Failure) return thrown.code;
  if (thrown instanceof Error && thrown.name === 'StoreFailure')
    return (thrown as Error & { code: StoreFailureCode }).code;
  return 'unexpected';
}

/** What a rejected `scripting` or `tabs` call means. Browsers give only English sentences, so these are matched. */
export function injectionFailure(thrown: unknown): Failure {
  const message = thrown instanceof Error ? thrown.message : String(thrown);
  const address = /url "([^"]*)"/i.exec(message)?.[1];
  const ours = address === undefined || /^(https?|file):/i.test(address);
  if (ours && /must request permission|missing host permission/i.test(message))
    return new Failure('no-permission', thrown);
  if (!ours || /chrome:\/\/|cannot access a|cannot be scripted|extensions? gallery/i.test(message)) {
    return new Failure('restricted-page', thrown);
  }
  if (
    /no tab with id|invalid tab id|tab was closed|(frame|document|context).*(removed|destroyed|unloaded)/i.test(
      message,
    )
  ) {
    return new Failure('navigated-away', thrown);
  }
  return new Failure('unexpected', thrown);
}
