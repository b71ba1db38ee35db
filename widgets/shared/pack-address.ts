import { scriptTag } from './script-tag.ts';

/**
 * Addresses of the folders that hold the registry's packs, each with a slash at its end, apart by spaces, the first to
 * be asked first: those named (`kit` is `registry/` beside the script), else that beside the script. Undefined where
 * none is known (an ES module without the attribute), or for `none`.
 */
export function packAddress(named: string | null | undefined, beside = scriptTag?.src): string | undefined {
  if (named === 'none') return undefined;
  const addresses = (named?.trim() || 'kit').split(/\s+/).flatMap((name) => {
    try {
      if (name === 'kit') return beside === undefined ? [] : new URL('registry/', beside).href;
      return new URL(name.endsWith('/') ? name : `${name}/`, document.baseURI).href;
    } catch {
      return [];
    }
  });
  return addresses.join(' ') || undefined;
}
