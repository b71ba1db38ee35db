/** Upper ends of the bands of air quality, best first; what lies above the last is in the sixth. */
const BANDS = [50, 100, 150, 200, 300];

/**
 * The band of an index on the American or the Vietnamese scale (EPA; Decision 1459/QĐ-TCMT, 2019), 0 (good) to 5
 * (hazardous).
 */
export function airBand(index: number): number {
  const band = BANDS.findIndex((end) => Math.round(index) <= end);
  return band < 0 ? BANDS.length : band;
}
