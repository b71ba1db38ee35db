import { digest } from './digest.ts';

/** SHA-256 of a text (its UTF-8) or of bytes, in lower-case hex. */
export async function sha256(content: string | Uint8Array<ArrayBuffer> | ArrayBuffer): Promise<string> {
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : new Uint8Array(content);
  // Pages that came over plain HTTP have no `crypto.subtle`; their pictures are hashed there all the same.
  const subtle = (globalThis.crypto as { subtle?: SubtleCrypto } | undefined)?.subtle;
  const hash = subtle ? new Uint8Array(await subtle.digest('SHA-256', bytes)) : digest(bytes);
  return Array.from(hash, (byte) => byte.toString(16).padStart(2, '0')).join('');
}
