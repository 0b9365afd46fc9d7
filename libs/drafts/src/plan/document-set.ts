import type { Bilingual, Component, CriteriaSet, Field, Points } from '@tctp/domain';
import { ZERO, comparePoints, subtractPoints, sumPoints } from '@tctp/domain';
import type { Draft, DraftComponent } from '../draft';
import type { PlanNeeds } from '../plan-of';

/** Codes of the fields that a paper counts without naming them. No component has letters in its code. */
export const REST = 'khac';
export const SURVEY = 'DTXHH';

/**
 * The criteria set as far as the paper tells it: its fields, the rest of the evidence points as one line, the
 * survey, and every component that narrative or annex names. A maximum it does not give stays null.
 */
export function documentSet(
  draft: Draft,
  plan: { number: string; title: string },
  { criteriaSetId, words }: Pick<PlanNeeds, 'criteriaSetId' | 'words'>,
): CriteriaSet {
  const codes = fieldCodes(draft);
  const fields = [...listedFields(draft, codes), ...restOf(draft, words), ...surveyOf(draft, words)];
  const known = new Set(fields.map(({ code }) => code));
  const rest: Field = { code: REST, title: words.rest, kind: 'unlisted', max: ZERO };
  const components = draft.components.map((one) => componentOf(one, codes));
  const homeless = components.some(({ fieldCode }) => !known.has(fieldCode));
  const all = homeless ? [...fields, rest] : fields;
  return {
    id: criteriaSetId,
    version: '1',
    title: words.setTitle(plan),
    total: sumPoints(all.map(({ max }) => max)),
    fields: all,
    components,
    source: words.setSource(plan),
  };
}

/** Of the paper, where it has one that no component carries too; else counted. */
export function fieldCodes({ fields, components }: Draft): ReadonlyMap<string, string> {
  const taken = new Set(components.map(({ code }) => code));
  const codes = new Map<string, string>();
  fields.forEach(({ id, code }, at) => {
    const own = code !== null && !taken.has(code) ? code : `lv${at + 1}`;
    taken.add(own);
    codes.set(id, own);
  });
  return codes;
}

function listedFields({ fields, components }: Draft, codes: ReadonlyMap<string, string>): Field[] {
  return fields.map(({ id, title, max }) => {
    const own = sumPoints(components.flatMap((one) => (one.fieldId === id ? (one.max ?? []) : [])));
    const read = max !== null && comparePoints(max, own) >= 0;
    const code = codes.get(id) ?? id;
    return {
      code,
      title: title === '' ? code : title,
      kind: 'listed',
      max: read ? max : own,
      source: title,
      confidence: read ? 'read' : max === null ? 'inferred' : 'conflicting',
    };
  });
}

function restOf({ fields, result }: Draft, words: PlanNeeds['words']): Field[] {
  const max = result.evidenceMax;
  const listed = sumPoints(fields.flatMap((field) => field.max ?? []));
  if (max === null || comparePoints(listed, max) >= 0) return [];
  const rest = subtractPoints(max, listed);
  const source = words.restSource({ max, listed, rest });
  return [{ code: REST, title: words.rest, kind: 'unlisted', max: rest, source, confidence: 'inferred' }];
}

function surveyOf({ result }: Draft, words: PlanNeeds['words']): Field[] {
  const max: Points | null = result.surveyMax;
  if (max === null) return [];
  const source = words.surveySource(max);
  return [{ code: SURVEY, title: words.survey, kind: 'survey', max, source, confidence: 'read' }];
}

function componentOf(one: DraftComponent, codes: ReadonlyMap<string, string>): Component {
  const stated = one.max === null ? {} : { source: `${one.code} ${one.title}`, confidence: 'read' as const };
  return {
    code: one.code,
    fieldCode: (one.fieldId === null ? undefined : codes.get(one.fieldId)) ?? REST,
    title: one.title === '' ? one.code : one.title,
    max: one.max,
    ...stated,
    facts: [],
    rule: null,
    outsideControl: one.outsideControl === null ? null : asWritten(one.outsideControl),
  };
}

/** The paper's own words, which nobody has translated. */
export function asWritten(words: string): Bilingual {
  return { vi: words, en: words };
}
