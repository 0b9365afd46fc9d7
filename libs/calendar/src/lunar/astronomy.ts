const JULIAN_DAY_OF_1970 = 2_440_587.5;
const JULIAN_DAY_OF_2000 = 2_451_545;
const SECONDS = 86_400;
const MINUTES = 1440;

export function sinOf(degrees: number): number {
  return Math.sin((degrees * Math.PI) / 180);
}

/** Julian centuries of 36525 days since the epoch J2000, as the series count them. */
export function centuriesSince2000(ephemerisDay: number): number {
  return (ephemerisDay - JULIAN_DAY_OF_2000) / 36_525;
}

/** The local day, counted from 1970-01-01, in which a moment of dynamical time lies. */
export function dayOfEphemeris(ephemerisDay: number, offsetMinutes: number): number {
  const universal = ephemerisDay - clockLag(ephemerisDay) / SECONDS;
  return Math.floor(universal - JULIAN_DAY_OF_1970 + offsetMinutes / MINUTES);
}

/** The moment of dynamical time at which a local day begins. */
export function ephemerisOf(day: number, offsetMinutes: number): number {
  const universal = day + JULIAN_DAY_OF_1970 - offsetMinutes / MINUTES;
  return universal + clockLag(universal) / SECONDS;
}

/**
 * Seconds by which clocks lag behind dynamical time (ΔT), by the parabola of Espenak and Meeus for 2005–2050.
 * Up to 20 s off for 1968 and unknown by as much for the far end of the century: nothing here is finer.
 */
function clockLag(julianDay: number): number {
  const years = (julianDay - JULIAN_DAY_OF_2000) / 365.25;
  return 62.92 + 0.32217 * years + 0.005589 * years * years;
}
