/**
 * The least that a Monte Carlo draw can be: one random number per component from the same generator, three outcomes by two
 * thresholds, a sum, a count. Nothing hangs together, nothing is looked up.
 */
export function drawKernel(components: number, draws: number, seed: number): Uint32Array {
  const first = new Uint32Array(components).map((_, at) => (((at % 7) + 1) / 10) * 2 ** 32);
  const second = new Uint32Array(components).map((_, at) => first[at]! + 0.15 * 2 ** 32);
  const counts = new Uint32Array(components * 2 + 1);
  let state = seed | 0;
  for (let draw = 0; draw < draws; draw += 1) {
    let total = 0;
    for (let one = 0; one < components; one += 1) {
      state = (state + 0x9e3779b9) | 0;
      let bits = state ^ (state >>> 16);
      bits = Math.imul(bits, 0x21f0aaad);
      bits ^= bits >>> 15;
      bits = Math.imul(bits, 0x735a2d97);
      const random = (bits ^ (bits >>> 15)) >>> 0;
      total += random < first[one]! ? 0 : random < second[one]! ? 1 : 2;
    }
    counts[total] = counts[total]! + 1;
  }
  return counts;
}
