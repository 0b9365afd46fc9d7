import type { Paragraph } from '@tctp/domain';
import type { Read } from '../../plan-reading';
import { lineOf } from './line';
import { closes } from './structure-words';

/**
 * The plan without the letter or the decision that brings it: they close with whom they go to and who signs, and where
 * the plan's own name follows, its narrative begins behind that. Nothing closes a plan before its name.
 */
export function withoutLetter(lines: readonly Paragraph[]): {
  own: readonly Paragraph[];
  letter: Read<null> | null;
} {
  const named = lines.findLastIndex(({ text }) => /^KẾ\s+HOẠCH(?!\p{L})/u.test(text.trim()));
  const closed = lines
    .slice(0, Math.max(named, 0))
    .findLastIndex(({ text, place }) => closes(lineOf(text, place)));
  const first = lines.slice(0, closed).find(({ text }) => BRINGS.test(text.trim()));
  if (closed < 0 || first === undefined) return { own: lines, letter: null };
  return { own: lines.slice(closed + 1), letter: { value: null, text: first.text, place: first.place } };
}

/** A letter says to whom, a decision what it is; a plan alone says neither. */
const BRINGS = /^(?:Kính gửi|QUYẾT ĐỊNH|TỜ TRÌNH|CÔNG VĂN)(?!\p{L})/iu;
