/**
 * The number that an attribute holds, between two bounds.
 * @param range `usual` stands in for what is missing or no amount: words, less than nothing, or nothing where `least` is more.
 */
export function amount(
  written: string | null,
  { usual, least, most = Infinity }: { usual: number; least: number; most?: number },
): number {
  const value = written?.trim() ? Number(written) : NaN;
  const isAmount = Number.isFinite(value) && (value > 0 || value === least);
  return isAmount ? Math.min(Math.max(value, least), most) : usual;
}
