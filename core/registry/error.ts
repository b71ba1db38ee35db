export type RegistryErrorCode =
  /** The file is not where the manifest, or the pack's address, says. */
  | 'missing'
  /** No answer from the network or the disk. */
  | 'unreachable'
  /** The content is not what its hash or shape promises. */
  | 'damaged'
  /** Something else than a registry pack, or a pack of a format that this reader doesn't know. */
  | 'foreign';

/** Why a pack could not answer. The words for it are the caller's; other shards of the pack may still answer. */
export class RegistryError extends Error {
  override readonly name = 'RegistryError';
  readonly code: RegistryErrorCode;
  /** File of the pack, relative to it. */
  readonly path: string;
  constructor(code: RegistryErrorCode, path: string, options?: ErrorOptions) {
    super(`${code}: ${path}`, options);
    this.code = code;
    this.path = path;
  }
}
