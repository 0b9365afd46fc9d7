import { centuriesSince2000, ephemerisOf, sinOf } from './astronomy';

/**
 * Where the sun stands at the beginning of a local day: apparent longitude in degrees, 0 to below 360, good to
 * 0.01° (a quarter of an hour). Source: J. Meeus, Astronomical Algorithms, 2nd edition, chapter 25.
 */
export function sunLongitude(day: number, offsetMinutes: number): number {
  const t = centuriesSince2000(ephemerisOf(day, offsetMinutes));
  const mean = 280.46646 + 36_000.76983 * t + 0.0003032 * t * t;
  const anomaly = 357.52911 + 35_999.05029 * t - 0.0001537 * t * t;
  const centre =
    (1.914602 - 0.004817 * t - 0.000014 * t * t) * sinOf(anomaly) +
    (0.019993 - 0.000101 * t) * sinOf(2 * anomaly) +
    0.000289 * sinOf(3 * anomaly);
  const aberrationAndNutation = -0.00569 - 0.00478 * sinOf(125.04 - 1934.136 * t);
  return (((mean + centre + aberrationAndNutation) % 360) + 360) % 360;
}

/** Which twelfth of its circle the sun is in when the day begins: 9 from the winter solstice on. */
export function sunSector(day: number, offsetMinutes: number): number {
  return Math.floor(sunLongitude(day, offsetMinutes) / 30);
}
