import { centuriesSince2000, dayOfEphemeris, sinOf } from './astronomy';

/** Mean length of a lunation in days, and the Julian ephemeris day of the new moon counted as number 0. */
const LUNATION = 29.530588861;
const NEW_MOON_0 = 2_451_550.09766;

/**
 * The periodic terms of the new moon's time: size in days, then how often each argument is taken: the sun's
 * anomaly, the moon's anomaly, the moon's argument of latitude, and its node. A term with the sun's anomaly
 * shrinks with the eccentricity of the earth's orbit, once per time the anomaly is taken.
 * Source: J. Meeus, Astronomical Algorithms, 2nd edition, chapter 49.
 */
const TERMS: readonly [size: number, sun: number, moon: number, latitude: number, node: number][] = [
  [-0.4072, 0, 1, 0, 0],
  [0.17241, 1, 0, 0, 0],
  [0.01608, 0, 2, 0, 0],
  [0.01039, 0, 0, 2, 0],
  [0.00739, -1, 1, 0, 0],
  [-0.00514, 1, 1, 0, 0],
  [0.00208, 2, 0, 0, 0],
  [-0.00111, 0, 1, -2, 0],
  [-0.00057, 0, 1, 2, 0],
  [0.00056, 1, 2, 0, 0],
  [-0.00042, 0, 3, 0, 0],
  [0.00042, 1, 0, 2, 0],
  [0.00038, 1, 0, -2, 0],
  [-0.00024, -1, 2, 0, 0],
  [-0.00017, 0, 0, 0, 1],
];
/** The largest of the planets' pull; the others stay below twenty seconds each. */
const PLANETS = { size: 0.000325, at: 299.77, perLunation: 0.107408 };

/** The day, counted from 1970-01-01 at the given offset from UTC, on which the new moon of that number falls. */
export function newMoonDay(number: number, offsetMinutes: number): number {
  return dayOfEphemeris(newMoonMoment(number), offsetMinutes);
}

/**
 * The Julian ephemeris day of a new moon, good to about a minute for 1968–2100. Number 0 is the new moon of
 * 6 January 2000.
 */
export function newMoonMoment(number: number): number {
  const centuries = centuriesSince2000(NEW_MOON_0 + LUNATION * number);
  const squared = centuries * centuries;
  const eccentricity = 1 - 0.002516 * centuries - 0.0000074 * squared;
  const sun = 2.5534 + 29.1053567 * number - 0.0000014 * squared;
  const moon = 201.5643 + 385.81693528 * number + 0.0107582 * squared;
  const latitude = 160.7108 + 390.67050284 * number - 0.0016118 * squared;
  const node = 124.7746 - 1.56375588 * number + 0.0020672 * squared;
  let moment = NEW_MOON_0 + LUNATION * number + 0.00015437 * squared;
  for (const [size, suns, moons, latitudes, nodes] of TERMS) {
    const angle = suns * sun + moons * moon + latitudes * latitude + nodes * node;
    moment += size * eccentricity ** Math.abs(suns) * sinOf(angle);
  }
  return moment + PLANETS.size * sinOf(PLANETS.at + PLANETS.perLunation * number - 0.009173 * squared);
}

/** The number of the last new moon whose day is not after `day`. */
export function newMoonUpTo(day: number, offsetMinutes: number): number {
  let number = Math.floor((day - newMoonDay(0, offsetMinutes)) / LUNATION) + 1;
  while (newMoonDay(number, offsetMinutes) > day) number -= 1;
  return number;
}
