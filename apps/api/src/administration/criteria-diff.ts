import type { CriteriaDiff } from '@tctp/contracts';
import { points, subtractPoints } from '@tctp/domain';
import type { Points } from '@tctp/domain';
import { compareSets } from '@tctp/scoring';
import type { SetChange } from '@tctp/scoring';
import type { KnownSet } from './known-sets';
import { headOf } from './known-sets';

type Change = CriteriaDiff['changes'][number];

/** What changed from one set to another, and how many points more or fewer there are to be had where both sides say it. */
export function diffOf(from: KnownSet, to: KnownSet): CriteriaDiff {
  const { changes, wording } = compareSets(from.set, to.set);
  const touched = new Set(changes.map(({ code }) => code));
  return {
    from: headOf(from),
    to: headOf(to),
    changes: changes.map(toChange),
    wording: wording.map(({ code, place, before, after }) => ({ code, place, before, after })),
    same: to.set.components
      .filter(({ code }) => !touched.has(code))
      .map(({ code, title, max }) => ({ code, title, max })),
  };
}

function toChange(one: SetChange): Change {
  return {
    code: one.code,
    part: one.part,
    change: one.change,
    matchedBy: one.matchedBy ?? null,
    before: sideOf(one, one.before),
    after: sideOf(one, one.after),
    effect: effectOf(one),
  };
}

function sideOf({ part }: SetChange, value: unknown): Change['before'] {
  if (value === null) return null;
  if (part === 'maximum' || part === 'total') return { text: '', max: String(value) };
  return { text: textOf(value), max: maxOf(value) };
}

/** A rule by the words of its source, a component by its title; anything else as the set has it. */
function textOf(value: unknown): string {
  if (Array.isArray(value)) return value.map(textOf).join('; ');
  if (typeof value !== 'object' || value === null) return String(value);
  const { title, source, label, vi, code, fieldCode, criterionCode } = value as Record<string, unknown>;
  const said = title ?? source ?? vi ?? (label === undefined ? undefined : textOf(label));
  if (typeof said === 'string' && said !== '') return said;
  if (fieldCode !== undefined) return [fieldCode, criterionCode].filter(Boolean).join(' › ');
  return typeof code === 'string' ? code : JSON.stringify(value);
}

function maxOf(value: unknown): Points | null {
  const max = typeof value === 'object' && value !== null && 'max' in value ? value.max : null;
  return typeof max === 'string' ? max : null;
}

function effectOf({ part, before, after }: SetChange): Points | null {
  switch (part) {
    case 'field':
    case 'component': {
      const [had, has] = [before === null ? '0' : maxOf(before), after === null ? '0' : maxOf(after)];
      return (before === null) === (after === null) || had === null || has === null
        ? null
        : difference(had, has);
    }
    case 'maximum':
    case 'total':
      return before === null || after === null ? null : difference(String(before), String(after));
    default:
      return null;
  }
}

function difference(before: Points, after: Points): Points {
  return subtractPoints(points(after), points(before));
}
