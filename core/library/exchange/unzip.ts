import { Inflate } from 'fflate';
import { crc32 } from './crc.ts';
import { CENTRAL, END, END64, LOCAL } from './zip.ts';

/** What a directory, or a header found in a damaged file, tells of an entry. */
export interface ZipEntry {
  name: string;
  method: number;
  crc: number;
  packed: number;
  size: number;
  /** Where its local header begins. */
  offset: number;
}

/**
 * Why an entry cannot be had. `truncated`: the file ends before it does; `damaged`: its bytes are not those that were
 * written; `too-large`: it unpacks to more than such an entry may have; `bad-name`: its name leads out of the archive;
 * `duplicate`: another entry has its name; `unknown-method`: packed in a way of others.
 */
export type EntryFault = 'truncated' | 'damaged' | 'too-large' | 'bad-name' | 'duplicate' | 'unknown-method';

interface Directory {
  entries: ZipEntry[];
  /** Entries that cannot be used at all. */
  faults: { name: string; fault: EntryFault }[];
  /** The directory at the file's end could not be read: entries were looked for one by one. */
  isRecovered: boolean;
}

const MOST_ENTRIES = 2_000_000;
const WINDOW = 4 << 20;

const view = async (file: Blob, from: number, to: number): Promise<DataView> =>
  new DataView(await file.slice(Math.max(0, from), Math.min(file.size, to)).arrayBuffer());

const text = (data: DataView, at: number, length: number): string =>
  new TextDecoder().decode(new Uint8Array(data.buffer, data.byteOffset + at, length));

/** A name that stays within the archive; others are refused, whoever would follow them. */
const isSafe = (name: string): boolean =>
  name.length > 0 &&
  name.length <= 300 &&
  !/^[/\\]|^[a-z]:|\\|[\u0000-\u001f]/i.test(name) &&
  !name.split('/').some((part) => part === '..' || part === '.' || part === '');

/** Where the directory lies, by the record at the file's end. */
async function directoryPlace(
  file: Blob,
): Promise<{ start: number; size: number; count: number } | undefined> {
  const tail = await view(file, file.size - 66_000, file.size);
  for (let at = tail.byteLength - 22; at >= 0; at -= 1) {
    if (tail.getUint32(at, true) !== END) continue;
    let [count, size, start] = [
      tail.getUint16(at + 10, true),
      tail.getUint32(at + 12, true),
      tail.getUint32(at + 16, true),
    ];
    if (at >= 76 && tail.getUint32(at - 76, true) === END64) {
      count = Number(tail.getBigUint64(at - 76 + 32, true));
      size = Number(tail.getBigUint64(at - 76 + 40, true));
      start = Number(tail.getBigUint64(at - 76 + 48, true));
    }
    return start + size <= file.size && count <= MOST_ENTRIES ? { start, size, count } : undefined;
  }
  return undefined;
}

async function listed(file: Blob): Promise<ZipEntry[] | undefined> {
  const place = await directoryPlace(file);
  if (!place) return undefined;
  const data = await view(file, place.start, place.start + place.size);
  const entries: ZipEntry[] = [];
  for (let at = 0; entries.length < place.count;) {
    if (at + 46 > data.byteLength || data.getUint32(at, true) !== CENTRAL) return undefined;
    const [nameLength, extraLength, noteLength] = [28, 30, 32].map((field) =>
      data.getUint16(at + field, true),
    );
    const end = at + 46 + nameLength! + extraLength! + noteLength!;
    if (end > data.byteLength) return undefined;
    let offset = data.getUint32(at + 42, true);
    if (offset === 0xffffffff && extraLength! >= 12)
      offset = Number(data.getBigUint64(at + 46 + nameLength! + 4, true));
    entries.push({
      name: text(data, at + 46, nameLength!),
      method: data.getUint16(at + 10, true),
      crc: data.getUint32(at + 16, true),
      packed: data.getUint32(at + 20, true),
      size: data.getUint32(at + 24, true),
      offset,
    });
    at = end;
  }
  return entries;
}

/** Entries found by their own headers, in a file whose directory is gone. */
async function scanned(file: Blob): Promise<ZipEntry[]> {
  const entries: ZipEntry[] = [];
  let base = 0;
  let data = await view(file, 0, WINDOW);
  for (let at = 0; base + at + 30 <= file.size;) {
    if (at + 4096 > data.byteLength && base + data.byteLength < file.size) {
      base += at;
      at = 0;
      data = await view(file, base, base + WINDOW);
    }
    if (at + 30 > data.byteLength) break;
    if (data.getUint32(at, true) !== LOCAL) {
      at += 1;
      continue;
    }
    const nameLength = data.getUint16(at + 26, true);
    const extraLength = data.getUint16(at + 28, true);
    const packed = data.getUint32(at + 18, true);
    if (at + 30 + nameLength > data.byteLength) break;
    const entry = {
      name: text(data, at + 30, nameLength),
      method: data.getUint16(at + 8, true),
      crc: data.getUint32(at + 14, true),
      packed,
      size: data.getUint32(at + 22, true),
      offset: base + at,
    };
    const end = 30 + nameLength + extraLength + packed;
    // A header within another entry's bytes, or one whose sizes were hit, leads nowhere: the search goes on behind it.
    const next = base + at + end;
    const isSound = next >= file.size || (await isBoundary(file, next));
    if (isSound) entries.push(entry);
    at += isSound ? end : 4;
    if (at > data.byteLength) {
      base += at;
      at = 0;
      data = await view(file, base, base + WINDOW);
    }
  }
  return entries;
}

async function isBoundary(file: Blob, at: number): Promise<boolean> {
  const data = await view(file, at, at + 4);
  return data.byteLength < 4 || [LOCAL, CENTRAL, END].includes(data.getUint32(0, true));
}

/** The entries of a ZIP file, as far as they can be found. */
export async function zipDirectory(file: Blob): Promise<Directory> {
  const known = await listed(file);
  const found = known ?? (await scanned(file));
  const entries = new Map<string, ZipEntry>();
  const faults: Directory['faults'] = [];
  for (const entry of found) {
    if (!isSafe(entry.name)) faults.push({ name: entry.name.slice(0, 300), fault: 'bad-name' });
    else if (entries.has(entry.name)) faults.push({ name: entry.name, fault: 'duplicate' });
    else entries.set(entry.name, entry);
  }
  return { entries: [...entries.values()], faults, isRecovered: known === undefined };
}

/** Why an entry's bytes are not to be had. */
export class EntryError extends Error {
  readonly fault: EntryFault;

  constructor(fault: EntryFault, cause?: unknown) {
    super(fault, { cause });
    this.name = 'EntryError';
    this.fault = fault;
  }
}

function inflate(data: Uint8Array, most: number): Uint8Array {
  const chunks: Uint8Array[] = [];
  let size = 0;
  const stream = new Inflate((chunk) => {
    size += chunk.length;
    if (size > most) throw new EntryError('too-large');
    chunks.push(chunk);
  });
  // In small steps: what unpacks to more than it should is stopped on the way.
  const step = 1 << 16;
  for (let at = 0; at < data.length; at += step)
    stream.push(data.subarray(at, at + step), at + step >= data.length);
  const whole = new Uint8Array(size);
  let at = 0;
  for (const chunk of chunks) {
    whole.set(chunk, at);
    at += chunk.length;
  }
  return whole;
}

/** The bytes of an entry, checked against its CRC. @param most the largest that such an entry may be. @throws EntryError */
export async function readEntry(file: Blob, entry: ZipEntry, most: number): Promise<Uint8Array> {
  if (entry.size > most || entry.packed > most + 1024) throw new EntryError('too-large');
  const head = await view(file, entry.offset, entry.offset + 30);
  if (head.byteLength < 30) throw new EntryError('truncated');
  if (head.getUint32(0, true) !== LOCAL) throw new EntryError('damaged');
  const start = entry.offset + 30 + head.getUint16(26, true) + head.getUint16(28, true);
  if (start + entry.packed > file.size) throw new EntryError('truncated');
  const data = new Uint8Array(await file.slice(start, start + entry.packed).arrayBuffer());
  if (entry.method !== 0 && entry.method !== 8) throw new EntryError('unknown-method');
  let bytes: Uint8Array;
  try {
    bytes = entry.method === 0 ? data : inflate(data, most);
  } catch (error) {
    throw error instanceof EntryError ? error : new EntryError('damaged', error);
  }
  if (bytes.length !== entry.size || crc32(bytes) !== entry.crc) throw new EntryError('damaged');
  return bytes;
}
