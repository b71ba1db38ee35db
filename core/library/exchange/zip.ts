import { deflateSync } from 'fflate';
import { crc32 } from './crc.ts';

/**
 * Writing of ZIP files (APPNOTE.TXT 6.3), entry by entry: each header has its sizes, so that a reader finds every whole
 * entry of a damaged file; ZIP64 records come in where the counts or the offsets ask for them.
 */

export const LOCAL = 0x04034b50;
export const CENTRAL = 0x02014b50;
export const END = 0x06054b50;
export const END64 = 0x06064b50;
const LOCATOR64 = 0x07064b50;

/** Names are UTF-8 (general purpose bit 11). */
const UTF8 = 0x0800;
const COMPRESSION_LEVEL = 5;
const MOST_16 = 0xffff;
const MOST_32 = 0xffffffff;

interface Entry {
  name: Uint8Array;
  method: 0 | 8;
  crc: number;
  packed: number;
  size: number;
  offset: number;
  /** MS-DOS date and time. */
  stamp: [date: number, time: number];
}

function dosStamp(at: Date): [number, number] {
  const year = Math.min(Math.max(at.getUTCFullYear(), 1980), 2107);
  const date = ((year - 1980) << 9) | ((at.getUTCMonth() + 1) << 5) | at.getUTCDate();
  return [date, (at.getUTCHours() << 11) | (at.getUTCMinutes() << 5) | (at.getUTCSeconds() >> 1)];
}

/** Fields of 2, 4 and 8 bytes, little-endian. */
function fields(...values: [bytes: 2 | 4 | 8, value: number][]): Uint8Array<ArrayBuffer> {
  const buffer = new DataView(new ArrayBuffer(values.reduce((sum, [bytes]) => sum + bytes, 0)));
  let at = 0;
  for (const [bytes, value] of values) {
    if (bytes === 2) buffer.setUint16(at, value, true);
    else if (bytes === 4) buffer.setUint32(at, value, true);
    else buffer.setBigUint64(at, BigInt(value), true);
    at += bytes;
  }
  return new Uint8Array(buffer.buffer);
}

export class ZipWriter {
  readonly #give: (chunk: Uint8Array<ArrayBuffer>) => void;
  readonly #entries: Entry[] = [];
  readonly #stamp: [number, number];
  #offset = 0;

  /** @param give takes the file's bytes, in order. */
  constructor(give: (chunk: Uint8Array<ArrayBuffer>) => void, at: Date) {
    this.#give = give;
    this.#stamp = dosStamp(at);
  }

  /** Bytes given so far. */
  get size(): number {
    return this.#offset;
  }

  #write(...chunks: Uint8Array[]): void {
    for (const chunk of chunks) {
      this.#give(chunk as Uint8Array<ArrayBuffer>);
      this.#offset += chunk.length;
    }
  }

  /** @param pack whether it is worth compressing; pictures are compressed already. */
  add(path: string, content: Uint8Array | string, pack = true): void {
    const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
    const name = new TextEncoder().encode(path);
    const data = pack ? deflateSync(bytes, { level: COMPRESSION_LEVEL }) : bytes;
    const method = pack ? 8 : 0;
    const [date, time] = this.#stamp;
    const entry: Entry = {
      ...{ name, method, crc: crc32(bytes), packed: data.length, size: bytes.length },
      ...{ offset: this.#offset, stamp: this.#stamp },
    };
    this.#entries.push(entry);
    const head = fields(
      ...(
        [
          [4, LOCAL],
          [2, 20],
          [2, UTF8],
          [2, method],
          [2, time],
          [2, date],
          [4, entry.crc],
        ] as const
      ).map(([bytes, value]): [2 | 4, number] => [bytes, value]),
      ...(
        [
          [4, entry.packed],
          [4, entry.size],
          [2, name.length],
          [2, 0],
        ] as const
      ).map(([bytes, value]): [2 | 4, number] => [bytes, value]),
    );
    this.#write(head, name, data);
  }

  /** Writes the directory; nothing can be added then. */
  end(): void {
    const start = this.#offset;
    for (const entry of this.#entries) {
      const isFar = entry.offset >= MOST_32;
      const extra = isFar ? fields([2, 1], [2, 8], [8, entry.offset]) : new Uint8Array();
      const [date, time] = entry.stamp;
      this.#write(
        fields([4, CENTRAL], [2, isFar ? 45 : 20], [2, isFar ? 45 : 20], [2, UTF8], [2, entry.method]),
        fields([2, time], [2, date], [4, entry.crc], [4, entry.packed], [4, entry.size]),
        fields([2, entry.name.length], [2, extra.length], [2, 0], [2, 0], [2, 0], [4, 0]),
        fields([4, isFar ? MOST_32 : entry.offset]),
        entry.name,
        extra,
      );
    }
    const size = this.#offset - start;
    const count = this.#entries.length;
    if (count >= MOST_16 || start >= MOST_32) {
      const end64 = this.#offset;
      this.#write(
        fields(
          [4, END64],
          [8, 44],
          [2, 45],
          [2, 45],
          [4, 0],
          [4, 0],
          [8, count],
          [8, count],
          [8, size],
          [8, start],
        ),
        fields([4, LOCATOR64], [4, 0], [8, end64], [4, 1]),
      );
    }
    const short = Math.min(count, MOST_16);
    this.#write(
      fields([4, END], [2, 0], [2, 0], [2, short], [2, short], [4, Math.min(size, MOST_32)]),
      fields([4, Math.min(start, MOST_32)], [2, 0]),
    );
  }
}
