/**
 * A test of the words that end at an offset. The expression is tried backwards from there alone; one closed by `$` would
 * be tried at every letter before.
 * @param words what must stand there, without `$`; give a slice as the text where it could run on without bound
 */
export function ending(words: RegExp): (text: string, at?: number) => boolean {
  const pattern = new RegExp(`(?<=${words.source})`, `${words.flags}y`);
  return (text, at = text.length) => {
    pattern.lastIndex = at;
    return pattern.test(text);
  };
}
