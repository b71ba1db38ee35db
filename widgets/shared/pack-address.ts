/** The script that brought the kit; known only while it runs for the first time, and not on a server. */
const script = typeof document === 'undefined' ? null : document.currentScript;
const scriptAddress = script !== null && 'src' in script && script.src !== '' ? script.src : undefined;

/**
 * Address of the folder that holds the registry's pack, with a slash at its end: the one named, else `registry/`
 * beside the script. Undefined where neither is known (an ES module without the attribute), or for `none`.
 */
export function packAddress(named: string | null | undefined, beside = scriptAddress): string | undefined {
  if (named === 'none') return undefined;
  try {
    if (named) return new URL(named.endsWith('/') ? named : `${named}/`, document.baseURI).href;
    return beside === undefined ? undefined : new URL('registry/', beside).href;
  } catch {
    return undefined;
  }
}
