import type { Found } from './found';
import type { HeadLine } from './head-line';

/** "119/KH-UBND", "28/2017/QĐ-UBND", "DT-07/HD-TP". */
const NUMBER = String.raw`((?:[a-z]{1,4}-)?\d{1,6}[a-z]?(?:\s*/\s*\d{4})?\s*/\s*[a-z][a-z0-9]*(?:\s*[-–]\s*[a-z][a-z0-9]*)*)`;
/** A paper is named in a sentence without a colon ("Kế hoạch số 119/KH-UBND"): that one is another paper. */
const OWN = [new RegExp(String.raw`^so\s*[:.]?\s*${NUMBER}`), new RegExp(String.raw`\bso\s*:\s*${NUMBER}`)];

export interface FoundNumber extends Found {
  /** Which line, counted from 0. */
  at: number;
}

/** Số, ký hiệu. A number left open ("Số:    /KH-UBND") is not one. */
export function findNumber(lines: readonly HeadLine[]): FoundNumber | null {
  for (const [at, { cells, whole }] of lines.entries()) {
    for (const { text, folded } of cells) {
      for (const pattern of OWN) {
        const match = pattern.exec(folded);
        if (match?.[1] === undefined) continue;
        const from = match.index + match[0].length - match[1].length;
        const value = text.slice(from, from + match[1].length).replace(/\s*([/–-])\s*/g, '$1');
        return { value: value.replaceAll('–', '-'), line: whole, at };
      }
    }
  }
  return null;
}
