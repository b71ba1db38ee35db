import { ARTICLE_PLACE, ASSET_PLACE, LARGEST_PART, LISTED, PLACES, type JsonLibrary } from './archive.ts';
import { base64 } from './base64.ts';
import { readEntry, zipDirectory } from './unzip.ts';

/**
 * An archive as one JSON text (`JsonLibrary`): the same records, for programs that read no ZIP. It is put together from the
 * archive's own parts, so that both hold the same; each part is let go once it is written.
 */
export async function asJson(archive: Blob): Promise<Blob> {
  const { entries } = await zipDirectory(archive);
  const bytesOf = new Map(
    entries.map((entry) => [entry.name, () => readEntry(archive, entry, LARGEST_PART)] as const),
  );
  const names = [...bytesOf.keys()];
  const read = async (name: string): Promise<Blob> => new Blob([new Uint8Array(await bytesOf.get(name)!())]);
  const parts: BlobPart[] = [];
  const field = (name: keyof JsonLibrary, isFirst = false): void =>
    void parts.push(`${isFirst ? '{' : ','}"${name}":`);
  field('manifest', true);
  parts.push(await read(PLACES.manifest));
  field('articles');
  for (const [place, name] of names.filter((name) => ARTICLE_PLACE.test(name)).entries())
    parts.push(place === 0 ? '[' : ',', await read(name));
  if (!names.some((name) => ARTICLE_PLACE.test(name))) parts.push('[');
  parts.push(']');
  field('lists');
  for (const [place, store] of LISTED.entries())
    parts.push(`${place === 0 ? '{' : ','}"${store}":`, await read(PLACES.list(store)));
  parts.push('}');
  field('assets');
  parts.push('{');
  let isFirst = true;
  for (const name of names) {
    const hash = ASSET_PLACE.exec(name)?.[1];
    if (hash === undefined) continue;
    parts.push(`${isFirst ? '' : ','}"${hash}":"${base64(await bytesOf.get(name)!())}"`);
    isFirst = false;
  }
  parts.push('}}');
  return new Blob(parts, { type: 'application/json' });
}
