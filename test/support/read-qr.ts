import type { Locator } from 'playwright-core';

/** By version, from 1, the data bytes of each block (ISO/IEC 18004, table 9), for the two levels that are drawn here. */
const BLOCKS: Readonly<Record<number, readonly (readonly number[])[]>> = {
  0: [[16], [28], [44], [32, 32], [43, 43], [27, 27, 27, 27]],
  3: [[13], [22], [17, 17], [24, 24], [15, 15, 16, 16], [19, 19, 19, 19]],
};
const MASKS: readonly ((x: number, y: number) => number)[] = [
  (x, y) => (x + y) % 2,
  (_, y) => y % 2,
  (x) => x % 3,
  (x, y) => (x + y) % 3,
  (x, y) => (Math.floor(x / 3) + Math.floor(y / 2)) % 2,
  (x, y) => ((x * y) % 2) + ((x * y) % 3),
  (x, y) => (((x * y) % 2) + ((x * y) % 3)) % 2,
  (x, y) => (((x + y) % 2) + ((x * y) % 3)) % 2,
];
const FORMAT_MASK = 0x5412;

/** What a phone would read in a QR code that is drawn whole: its dark modules, asked of the picture itself. */
export async function readQr(svg: Locator): Promise<string> {
  return readModules(
    await svg.evaluate((picture: SVGSVGElement) => {
      const [path] = [...picture.querySelectorAll('path')].slice(-1);
      const { width } = picture.viewBox.baseVal;
      return Array.from({ length: width }, (_, y) =>
        Array.from(
          { length: width },
          (__, x) => path?.isPointInFill(new DOMPoint(x + 0.5, y + 0.5)) === true,
        ),
      );
    }),
  );
}

/** Bytes of versions 1 to 6, with nothing to correct. */
function readModules(dark: readonly (readonly boolean[])[]): string {
  const size = dark.length;
  const version = (size - 17) / 4;
  const at = (x: number, y: number) => dark[y]?.[x] === true;
  const formatAt = [0, 1, 2, 3, 4, 5, 7].map((y) => at(8, y)).concat([at(8, 8), at(7, 8)]);
  for (let x = 5; x >= 0; x -= 1) formatAt.push(at(x, 8));
  const format = formatAt.reduce((bits, one, place) => bits | (Number(one) << place), 0) ^ FORMAT_MASK;
  const mask = MASKS[(format >> 10) & 7];
  const blocks = BLOCKS[format >> 13]?.[version - 1];
  if (mask === undefined || blocks === undefined) throw new Error(`No QR code of ${size} modules`);

  const bits: boolean[] = [];
  for (let right = size - 1; right > 0; right -= right === 8 ? 3 : 2)
    for (let step = 0; step < size; step += 1)
      for (const x of [right, right - 1]) {
        const isUpward = ((right > 6 ? right : right + 1) & 2) === ((size - 1) & 2);
        const y = isUpward ? size - 1 - step : step;
        if (!isFixed(x, y, size)) bits.push(at(x, y) !== (mask(x, y) === 0));
      }
  const bytes = (from: readonly boolean[], offset: number, count: number) =>
    Array.from({ length: count }, (_, nth) =>
      from.slice(offset + nth * 8, offset + nth * 8 + 8).reduce((value, bit) => value * 2 + Number(bit), 0),
    );
  const stream = bytes(bits, 0, Math.floor(bits.length / 8))[Symbol.iterator]();
  const apart = blocks.map((): number[] => []);
  for (let nth = 0; nth < Math.max(...blocks); nth += 1)
    for (const [block, length] of blocks.entries())
      if (nth < length) apart[block]?.push(Number(stream.next().value));
  const data = apart
    .flat()
    .flatMap((byte) => [7, 6, 5, 4, 3, 2, 1, 0].map((bit) => ((byte >> bit) & 1) === 1));
  const [mode] = bytes([false, false, false, false, ...data], 0, 1);
  if (mode !== 4) throw new Error(`Not bytes, but mode ${mode}`);
  const [length = 0] = bytes(data, 4, 1);
  return Buffer.from(bytes(data, 12, length)).toString('utf8');
}

/** Finders with their format, timing, and the one alignment pattern. */
function isFixed(x: number, y: number, size: number): boolean {
  const isFinder = (x < 9 && y < 9) || (x > size - 9 && y < 9) || (x < 9 && y > size - 9);
  const centre = size - 7;
  const isAlignment = size > 21 && Math.abs(x - centre) < 3 && Math.abs(y - centre) < 3;
  return isFinder || isAlignment || x === 6 || y === 6;
}
