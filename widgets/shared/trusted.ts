import { handedOver, type Policy } from './hand-over.ts';
import { cardAddress } from './script-tag.ts';

/** The name a strict `trusted-types` header has to list; the build gives each file of the kit its own. */
declare const __DANCHIEU_POLICY__: string | undefined;
declare const __DANCHIEU_CARD__: string | undefined;

type Rules = Record<string, (text: string) => string>;

/** Lit's own static templates: nothing else in the kit turns a string into HTML. */
const templates: Rules = { createHTML: (html) => html };

/**
 * And the one script that the kit loads; and JSON for a data block, which browsers treat as a script's text. What JSON
 * can say does nothing where it is run.
 */
const scripts = (): Rules => ({
  ...templates,
  createScript: (json) => {
    JSON.parse(json);
    return json;
  },
  createScriptURL: (address) => {
    if (address !== cardAddress) throw new TypeError(address);
    return address;
  },
});

let policy: Policy | undefined;

/**
 * The kit's one Trusted Types policy, made on first use. None where the browser knows no Trusted Types or the page's
 * header does not list the name: Lit then works as far as the page allows, instead of throwing while it loads. The
 * second half of a script gets the policy of the first.
 */
export function kitPolicy(): Policy | undefined {
  const { trustedTypes } = globalThis as {
    trustedTypes?: { createPolicy(name: string, rules: Rules): Policy };
  };
  try {
    const name = typeof __DANCHIEU_POLICY__ === 'undefined' ? 'danchieu' : __DANCHIEU_POLICY__;
    // A built file that marks no citations needs less, and is built without the rest.
    policy ??=
      typeof __DANCHIEU_POLICY__ !== 'undefined' && typeof __DANCHIEU_CARD__ === 'undefined'
        ? trustedTypes?.createPolicy(name, templates)
        : (handedOver()?.policy ?? trustedTypes?.createPolicy(name, scripts()));
  } catch {
    // Not listed, or taken by somebody else.
  }
  return policy;
}

/** Whether this page lets the kit do what it needs: where it enforces Trusted Types, its header must list our policy. */
export function isAdmitted(): boolean {
  if (kitPolicy()) return true;
  try {
    document.createElement('script').src = '';
    return true;
  } catch {
    return false;
  }
}
