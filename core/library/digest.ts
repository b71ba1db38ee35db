/** The first 32 bits of the fractional parts of a root of the first so many primes (FIPS 180-4, sections 4.2.2 and 5.3.3). */
function constants(count: number, root: 2 | 3): Uint32Array {
  const words: number[] = [];
  for (let candidate = 2; words.length < count; candidate += 1) {
    let isPrime = true;
    for (let factor = 2; factor * factor <= candidate; factor += 1) isPrime &&= candidate % factor !== 0;
    if (!isPrime) continue;
    const value = root === 2 ? Math.sqrt(candidate) : Math.cbrt(candidate);
    words.push(Math.floor((value - Math.floor(value)) * 2 ** 32));
  }
  return Uint32Array.from(words);
}

const turned = (word: number, by: number): number => (word >>> by) | (word << (32 - by));

/** SHA-256 of bytes (FIPS 180-4, section 6.2), for where the browser offers none. */
export function digest(bytes: Uint8Array): Uint8Array {
  const rounds = constants(64, 3);
  const state = constants(8, 2);
  const padded = new Uint8Array((((bytes.length + 8) >> 6) + 1) << 6);
  padded.set(bytes);
  padded[bytes.length] = 0x80;
  const view = new DataView(padded.buffer);
  view.setUint32(padded.length - 8, Math.floor(bytes.length / 2 ** 29));
  view.setUint32(padded.length - 4, bytes.length << 3);
  const words = new Uint32Array(64);
  for (let at = 0; at < padded.length; at += 64) {
    for (let t = 0; t < 16; t += 1) words[t] = view.getUint32(at + t * 4);
    for (let t = 16; t < 64; t += 1) {
      const [near, far] = [words[t - 2]!, words[t - 15]!];
      const one = turned(near, 17) ^ turned(near, 19) ^ (near >>> 10);
      const nought = turned(far, 7) ^ turned(far, 18) ^ (far >>> 3);
      words[t] = one + words[t - 7]! + nought + words[t - 16]!;
    }
    let [a, b, c, d, e, f, g, h] = state as unknown as [
      ...[number, number, number, number],
      ...[number, number, number, number],
    ];
    for (let t = 0; t < 64; t += 1) {
      const one = turned(e, 6) ^ turned(e, 11) ^ turned(e, 25);
      const first = (h + one + ((e & f) ^ (~e & g)) + rounds[t]! + words[t]!) | 0;
      const nought = turned(a, 2) ^ turned(a, 13) ^ turned(a, 22);
      const second = (nought + ((a & b) ^ (a & c) ^ (b & c))) | 0;
      [a, b, c, d, e, f, g, h] = [(first + second) | 0, a, b, c, (d + first) | 0, e, f, g];
    }
    for (const [place, value] of [a, b, c, d, e, f, g, h].entries()) state[place]! += value;
  }
  const out = new DataView(new ArrayBuffer(32));
  for (const [place, word] of state.entries()) out.setUint32(place * 4, word);
  return new Uint8Array(out.buffer);
}
