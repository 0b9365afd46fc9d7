import type { Component, CriteriaSet, Facts, Field, Points } from '@tctp/domain';
import { ZERO, comparePoints, subtractPoints, sumPoints } from '@tctp/domain';
import { holds } from './condition';

/** `code` is a component's, or a field's for what the field holds beyond its itemised components. */
export interface ComponentScore {
  code: string;
  /** Null: not known. */
  points: Points | null;
  /** Not counted, and its maximum not either: the rest is rescaled. */
  leftOut?: boolean;
}

/** `points` is null while something of the field is missing, and zero of zero when all of it is left out. */
export interface FieldSum {
  code: string;
  points: Points | null;
  /** The field's maximum without what is left out. */
  reachable: Points;
  leftOut: Points;
  /** Codes whose points are not known. */
  missing: readonly string[];
}

/** A knock-out that holds, and what its criterion would have earned. */
export interface Struck {
  scope: string;
  at: number;
  lost: Points;
}

interface Part {
  code: string;
  max: Points;
  points: Points | null;
  leftOut: boolean;
}

/** A component without a known maximum is not itemised: its points are part of the field's own. */
export function sumField(
  set: CriteriaSet,
  field: Field,
  scores: readonly ComponentScore[],
  struck: readonly string[],
): FieldSum {
  const parts = partsOf(set, field, scores).map((part) => strike(part, struck));
  const counted = parts.filter((part) => !part.leftOut);
  const known = counted.flatMap(({ points }) => points ?? []);
  return {
    code: field.code,
    points: known.length === counted.length ? sumPoints(known) : null,
    reachable: sumPoints(counted.map(({ max }) => max)),
    leftOut: sumPoints(parts.filter((part) => part.leftOut).map(({ max }) => max)),
    missing: counted.filter(({ points }) => points === null).map(({ code }) => code),
  };
}

/** Which knock-outs hold, or the fact that is missing to say so. */
export function findStruck(
  { knockOuts = [], components }: CriteriaSet,
  facts: Facts,
  scores: readonly ComponentScore[],
): { struck: Struck[]; missing: string[] } {
  const answers = knockOuts.map(({ when }) => holds(when, facts));
  return {
    missing: answers.flatMap((answer) => (typeof answer === 'object' ? answer.missing : [])),
    struck: knockOuts.flatMap(({ scope }, at) =>
      answers[at] === true ? [{ scope, at, lost: lostUnder(scope, components, scores) }] : [],
    ),
  };
}

/** `3.1` strikes 3.1 and 3.1.2, not 3.10. */
export function isUnder(code: string, scope: string): boolean {
  return code === scope || code.startsWith(`${scope}.`);
}

function lostUnder(
  scope: string,
  components: readonly Component[],
  scores: readonly ComponentScore[],
): Points {
  const itemised = components.filter(({ code, max }) => max !== null && isUnder(code, scope));
  return sumPoints(
    itemised.flatMap((component) => scores.find(({ code }) => code === component.code)?.points ?? []),
  );
}

function partsOf(
  { components, rescaling }: CriteriaSet,
  field: Field,
  scores: readonly ComponentScore[],
): Part[] {
  const itemised = components.flatMap((component) => itemise(component, field, scores));
  const max = subtractPoints(field.max, sumPoints(itemised.map((part) => part.max)));
  if (comparePoints(max, ZERO) <= 0) return itemised;
  const rest = partOf(field.code, max, scores);
  const standsAlone = field.kind === 'survey' && rescaling?.surveyAbsent === 'rescale';
  return [...itemised, { ...rest, leftOut: rest.leftOut || (standsAlone && rest.points === null) }];
}

function itemise(
  { code, fieldCode, max }: Component,
  field: Field,
  scores: readonly ComponentScore[],
): Part[] {
  return fieldCode === field.code && max !== null ? [partOf(code, max, scores)] : [];
}

function partOf(code: string, max: Points, scores: readonly ComponentScore[]): Part {
  const score = scores.find((one) => one.code === code);
  return { code, max, points: score?.points ?? null, leftOut: score?.leftOut ?? false };
}

/** What is left out stays left out. */
function strike(part: Part, struck: readonly string[]): Part {
  return struck.some((scope) => isUnder(part.code, scope)) ? { ...part, points: ZERO } : part;
}
