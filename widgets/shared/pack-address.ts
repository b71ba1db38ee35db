import { scriptTag } from './script-tag.ts';

/**
 * Address of the folder that holds the registry's pack, with a slash at its end: the one named, else `registry/`
 * beside the script. Undefined where neither is known (an ES module without the attribute), or for `none`.
 */
export function packAddress(named: string | null | undefined, beside = scriptTag?.src): string | undefined {
  if (named === 'none') return undefined;
  try {
    if (named) return new URL(named.endsWith('/') ? named : `${named}/`, document.baseURI).href;
    return beside === undefined ? undefined : new URL('registry/', beside).href;
  } catch {
    return undefined;
  }
}
