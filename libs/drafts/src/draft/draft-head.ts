import type { DraftEdit } from '@tctp/domain';
import type { Draft, DraftContext } from '../draft';
import type { UnitMatcher } from '../matching/unit-matcher';
import { unitKey } from '../matching/unit-words';
import type { PlanReading } from '../plan-reading';
import { meantDay, meantWords, meantYear } from './edited-values';

export type DraftHead = Pick<
  Draft,
  'number' | 'title' | 'year' | 'issuedOn' | 'endsOn' | 'authorityUnitId' | 'reviewUnitId' | 'criteriaSetId'
>;

/** What the plan says of itself: where it says it twice, the head's word stands until somebody says otherwise. */
export function readHead(reading: PlanReading, context: DraftContext, matcher: UnitMatcher): DraftHead {
  return {
    number: reading.numbers[0]?.value ?? null,
    title: (reading.title ?? reading.annex?.title)?.value ?? null,
    year: reading.year?.value ?? null,
    issuedOn: reading.issuedOn[0]?.value ?? null,
    endsOn: null,
    authorityUnitId:
      knownUnit(reading.proposal?.authorityUnitId, context) ?? authorityOf(reading, context, matcher),
    reviewUnitId: knownUnit(reading.proposal?.reviewUnitId, context) ?? reviewerOf(reading, context, matcher),
    criteriaSetId: null,
  };
}

/** A plan runs to the end of its year unless somebody says otherwise. */
export function closeHead(head: DraftHead): DraftHead {
  return { ...head, endsOn: head.endsOn ?? (head.year === null ? null : `${head.year}-12-31`) };
}

function knownUnit(id: string | undefined, { units }: DraftContext): string | null {
  return units.find((unit) => unit.id === id)?.id ?? null;
}

function authorityOf({ issuer }: PlanReading, { units }: DraftContext, matcher: UnitMatcher): string | null {
  const id = issuer === null ? null : matcher.match(issuer.value).unitId;
  return units.some((unit) => unit.id === id && unit.kind === 'authority') ? id : null;
}

const GATHERS = /gửi (?:về |cho |đến )?(.{3,80}?) (?:để )?(?:tổng hợp|theo dõi|thẩm tra)/iu;

/** Whom the paper asks to gather what the units do; else the one unit in charge of the interior. */
function reviewerOf({ remarks }: PlanReading, { units }: DraftContext, matcher: UnitMatcher): string | null {
  for (const { text } of remarks) {
    const words = GATHERS.exec(text)?.[1];
    const id = words === undefined ? null : matcher.match(words).unitId;
    if (id !== null) return id;
  }
  const interior = units.filter(
    ({ kind, name }) => kind === 'division' && / noi vu( |$)/.test(unitKey(name)),
  );
  return interior.length === 1 ? (interior[0]?.id ?? null) : null;
}

/** The head after the edit; null where the edit means nothing and is passed over. */
export function editHead(
  head: DraftHead,
  { part, to }: Extract<DraftEdit, { change: 'plan' }>,
  { units }: DraftContext,
): DraftHead | null {
  switch (part) {
    case 'number':
    case 'title':
      return { ...head, [part]: meantWords(to) };
    case 'year':
      return replaced(head, 'year', meantYear(to));
    case 'issuedOn':
    case 'endsOn':
      return replaced(head, part, meantDay(to));
    case 'authority':
    case 'reviewer': {
      const id = meantWords(to);
      if (id !== null && !units.some((unit) => unit.id === id)) return null;
      return { ...head, [part === 'authority' ? 'authorityUnitId' : 'reviewUnitId']: id };
    }
  }
}

function replaced<Part extends 'year' | 'issuedOn' | 'endsOn'>(
  head: DraftHead,
  part: Part,
  meant: DraftHead[Part] | undefined,
): DraftHead | null {
  return meant === undefined ? null : { ...head, [part]: meant };
}
