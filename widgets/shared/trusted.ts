/** The name a strict `trusted-types` header has to list; the build gives each file of the kit its own. */
declare const __DANCHIEU_POLICY__: string | undefined;

interface Policy {
  createHTML(html: string): unknown;
}

let policy: Policy | undefined;

/**
 * The kit's one Trusted Types policy, made on first use. Only Lit uses it, for its own static templates: nothing else
 * in the kit turns a string into HTML. None where the browser knows no Trusted Types or the page's header does not
 * list the name: Lit then works as far as the page allows, instead of throwing while it loads.
 */
export function kitPolicy(): Policy | undefined {
  const { trustedTypes } = globalThis as {
    trustedTypes?: { createPolicy(name: string, rules: { createHTML(html: string): string }): Policy };
  };
  try {
    const name = typeof __DANCHIEU_POLICY__ === 'undefined' ? 'danchieu' : __DANCHIEU_POLICY__;
    policy ??= trustedTypes?.createPolicy(name, { createHTML: (html) => html });
  } catch {
    // Not listed, or taken by somebody else.
  }
  return policy;
}
