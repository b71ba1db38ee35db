/**
 * Lowest whole km/h of each wind force from 1 on: the Beaufort scale as Việt Nam counts it, up to 17
 * (the table of wind forces annexed to Decision 18/2021/QĐ-TTg).
 */
const FORCES = [1, 6, 12, 20, 29, 39, 50, 62, 75, 89, 103, 118, 134, 150, 167, 184, 202];

/** Wind force (cấp gió), 0 to 17, of a speed in km/h. */
export function windForce(speed: number): number {
  const above = FORCES.findIndex((lowest) => Math.round(speed) < lowest);
  return above === -1 ? FORCES.length : above;
}

/** Points of the compass, clockwise from north. */
const COMPASS = ['n', 'ne', 'e', 'se', 's', 'sw', 'w', 'nw'] as const;

export type CompassPoint = (typeof COMPASS)[number];

/** The nearest of eight points of the compass to a bearing in degrees. */
export function compassPoint(degrees: number): CompassPoint {
  return COMPASS[Math.round((((degrees % 360) + 360) % 360) / 45) % 8]!;
}
