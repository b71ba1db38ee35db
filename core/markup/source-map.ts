import { referenceAt } from './references.ts';
import type { MarkupText, Piece, Place } from './tree.ts';

/** For each unit of a piece: where it begins in the source; and one more, where the last ends. */
type Offsets = 'same' | Uint32Array | undefined;

const offsets = new WeakMap<Piece, { of: Offsets }>();

/**
 * Where a part of a text node stands in the source: through character references, and line ends that the parser made one.
 * @param from,to in units of the node's data, not empty
 * @returns undefined where the source cannot be followed; `whole` is false where something that the parser passed over
 * (a stray end tag) stands between.
 */
export function placeIn(
  source: string,
  { pieces, data }: MarkupText,
  from: number,
  to: number,
): (Place & { whole: boolean }) | undefined {
  const first = pieces.findIndex(({ at, length }) => from < at + length);
  const last = pieces.findLastIndex(({ at }) => at < to);
  if (first < 0 || last < first) return undefined;
  const start = unitIn(source, data, pieces[first]!, from)?.start;
  const end = unitIn(source, data, pieces[last]!, to - 1)?.end;
  if (start === undefined || end === undefined || end <= start) return undefined;
  let whole = true;
  for (let i = first; i < last; i += 1) if (pieces[i]!.end !== pieces[i + 1]!.start) whole = false;
  return { start, end, whole };
}

/** Where one UTF-16 unit of a text node's data stands in the source. */
function unitIn(source: string, data: string, piece: Piece, unit: number): Place | undefined {
  let known = offsets.get(piece);
  if (!known) offsets.set(piece, (known = { of: offsetsOf(source, data, piece) }));
  const index = unit - piece.at;
  if (known.of === undefined) return undefined;
  if (known.of === 'same') return { start: piece.start + index, end: piece.start + index + 1 };
  const start = known.of[index]!;
  // Both halves of a character that one reference writes begin where the reference does.
  let next = index + 1;
  while (next < piece.length && known.of[next] === start) next += 1;
  return { start, end: known.of[next]! };
}

function offsetsOf(source: string, data: string, piece: Piece): Offsets {
  const written = source.slice(piece.start, piece.end);
  if (written.length === piece.length && !/[&\r]/.test(written)) return 'same';
  const starts = new Uint32Array(piece.length + 1);
  let at = piece.start;
  for (let read = 0; read < piece.length;) {
    if (at >= piece.end) return undefined;
    let step = { written: 1, meant: 1 };
    if (source[at] === '&') step = referenceAt(source, at);
    else if (source[at] === '\r') step.written = source[at + 1] === '\n' ? 2 : 1;
    else if (source[at] !== data[piece.at + read]) return undefined;
    starts.fill(at, read, read + step.meant);
    read += step.meant;
    at += step.written;
  }
  starts[piece.length] = at;
  return starts;
}
