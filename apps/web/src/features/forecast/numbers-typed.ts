/** Numbers as people type them, "80; 90,5" or one below the other: above 0, and none above `max`. */
export function numbersTyped(text: string, max: number): number[] {
  return text
    .split(/[;\s]+/)
    .map((one) => (one === '' ? NaN : Number(one.replace(',', '.'))))
    .filter((one) => one > 0 && one <= max);
}
