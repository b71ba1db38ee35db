import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';

/*
 * Lit makes a Trusted Types policy as it loads. A page's header may forbid that: the browser would tell the page's owner,
 * and Lit would not load. What an extension's script writes is not held to the page's policy, so none is needed.
 */
Object.defineProperty(globalThis, 'trustedTypes', { value: undefined, configurable: true });

/** As WXT's own, for scripts that show something of ours in a page. To be imported before whatever brings Lit. */
export const definePageScript = defineUnlistedScript;
