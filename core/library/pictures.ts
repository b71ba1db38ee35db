/** A picture's bytes, in all; a page's pictures in all; and how many of them are kept. */
export const LARGEST_PICTURE = 4 << 20;
export const LARGEST_ALBUM = 16 << 20;
export const MOST_PICTURES = 100;

/** How saved HTML names a picture that was kept. */
export const ASSET_ADDRESS = /^asset:([0-9a-f]{64})$/;

const startsWith = (bytes: Uint8Array, at: number, ascii: string): boolean =>
  [...ascii].every((character, index) => bytes[at + index] === character.charCodeAt(0));

/**
 * The media type of a picture by its first bytes, whatever its server called it: PNG, JPEG, GIF, WebP, AVIF. Others are
 * not kept; SVG in particular is a document that may carry scripts.
 */
export function pictureKind(bytes: Uint8Array): string | undefined {
  if (bytes[0] === 0x89 && startsWith(bytes, 1, 'PNG\r\n')) return 'image/png';
  if (bytes[0] === 0xff && bytes[1] === 0xd8 && bytes[2] === 0xff) return 'image/jpeg';
  if (startsWith(bytes, 0, 'GIF8')) return 'image/gif';
  if (startsWith(bytes, 0, 'RIFF') && startsWith(bytes, 8, 'WEBP')) return 'image/webp';
  if (startsWith(bytes, 4, 'ftypavi')) return 'image/avif';
  return undefined;
}
