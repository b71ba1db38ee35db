import { readerMessages } from '../../core/locale/reader.messages.ts';
import type { Library } from '../../core/library/store.ts';
import { language } from '../language.ts';

const ADDRESS = /^asset:([0-9a-f]{64})$/;

/**
 * Gives an article's pictures the bytes that were kept with it, before it is put on the page: nothing is asked for
 * from the network. A picture whose bytes are missing is told in words.
 * @returns how to give the memory back.
 */
export async function showPictures(text: DocumentFragment, library: Library): Promise<() => void> {
  const addresses: string[] = [];
  for (const picture of text.querySelectorAll('img')) {
    const hash = ADDRESS.exec(picture.getAttribute('src') ?? '')?.[1];
    const asset = hash === undefined ? undefined : await library.asset(hash);
    if (!asset) {
      picture.replaceWith(`[${readerMessages.for(language()).pictureMissing}]`);
      continue;
    }
    const address = URL.createObjectURL(new Blob([asset.bytes], { type: asset.mime }));
    addresses.push(address);
    picture.setAttribute('src', address);
    picture.setAttribute('alt', picture.getAttribute('alt') ?? '');
  }
  return () => addresses.forEach((address) => URL.revokeObjectURL(address));
}
