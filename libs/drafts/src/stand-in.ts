import { parseDeadline } from '@tctp/calendar';
import type { DeadlineExpression } from '@tctp/calendar';
import type { Baseline, CriteriaSet, DraftEdit, Finding, Paper, Place, Plan } from '@tctp/domain';
import { foldText, points } from '@tctp/domain';
import type { Draft, DraftContext, DraftRow } from './draft';
import type { PlanReading, PointsReading, Read } from './plan-reading';

/** Stands in for the reading, the checks and the plan until they are here. */
const NO_POINTS: PointsReading = { max: null, obtained: null, lost: null };

export function readPlan(paper: Paper): PlanReading {
  const texts = paper.blocks.flatMap((block) => (block.kind === 'paragraph' ? [block] : []));
  const find = <T>(pattern: RegExp, value: (match: RegExpExecArray) => T): Read<T>[] =>
    texts.flatMap(({ text, place }) => {
      const match = pattern.exec(text);
      return match === null ? [] : [{ value: value(match), text, place }];
    });
  const one = <T>(pattern: RegExp, value: (match: RegExpExecArray) => T) => find(pattern, value)[0] ?? null;
  const rows = paper.blocks.flatMap((block) => (block.kind === 'table' ? block.rows : [])).slice(1);
  const part = (value: string, place: Place): Read<string> => ({ value, text: value, place });
  return {
    numbers: find(/Số:\s*(\S+)/u, (match) => match[1]!),
    title: one(/^(?:Thực hiện|Nâng cao)[^]*$/u, (match) => match[0]),
    year: one(/năm (\d{4})$/u, (match) => Number(match[1])),
    issuedOn: find(
      /ngày (\d+) tháng (\d+) năm (\d{4})/u,
      ([, day, month, year]) => `${year}-${month!.padStart(2, '0')}-${day!.padStart(2, '0')}`,
    ),
    issuer: one(/^(UBND huyện.*|Ủy ban nhân dân.*)$/iu, (match) => match[1]!),
    spellings: [],
    outline: [],
    fields: [],
    result: {
      year: one(/Kết quả năm (\d{4})/u, (match) => Number(match[1])),
      evidence: NO_POINTS,
      survey: NO_POINTS,
      total: {
        ...NO_POINTS,
        obtained: one(/đạt ([\d,]+)\/100/u, (match) => points(match[1]!.replace(',', '.'))),
      },
      rank: null,
      ranked: null,
      grade: null,
    },
    remarks: [],
    annex: {
      title: null,
      heads: [],
      sections: [],
      rows: rows.map(({ cells, place }, at) => {
        const text = (column: number) => part(cells[column]?.text.trim() ?? '', place);
        return {
          id: `r${String(at + 1).padStart(2, '0')}`,
          number: text(0),
          code: text(1).value === '' ? null : text(1),
          title: text(2),
          sectionId: null,
          lead: text(3),
          coordinators: text(4)
            .value.split(';')
            .map((words) => words.trim())
            .filter((words) => words !== '')
            .map((words) => part(words, place)),
          separators: [],
          deliverable: text(5),
          requirement: text(6),
          deadline: text(7),
          place,
        };
      }),
      unread: [],
    },
    normalisations: [],
  };
}

export function draftOf(reading: PlanReading, edits: readonly DraftEdit[], context: DraftContext): Draft {
  const names = new Map(
    [
      ...context.units.flatMap((unit) =>
        [unit.name, unit.shortName].map((words) => [words, unit.id] as const),
      ),
      ...context.aliases.map(({ words, unitId }) => [words, unitId] as const),
    ].map(([words, id]) => [foldText(words), id]),
  );
  for (const edit of edits) if (edit.change === 'unit') names.set(foldText(edit.words), edit.to);
  const said = (part: string) =>
    edits.findLast((edit) => edit.change === 'plan' && edit.part === part) as { to: string } | undefined;
  const year = Number(said('year')?.to ?? reading.year?.value ?? 0) || null;
  const unit = (words: string) => ({ words, unitId: names.get(foldText(words)) ?? null });
  const deadline = (words: string): DraftRow['deadline'] => ({
    words,
    ...parseDeadline(words, { planYear: year ?? 2000 }),
  });
  let rows: DraftRow[] = (reading.annex?.rows ?? []).map((row) => ({
    id: row.id,
    place: row.place,
    number: row.number?.value ?? null,
    code: row.code?.value ?? null,
    title: row.title.value,
    lead: unit(row.lead?.value ?? ''),
    coordinators: row.coordinators.map(({ value }) => unit(value)),
    deliverable: row.deliverable.value,
    requirement: row.requirement.value,
    deadline: deadline(row.deadline.value),
  }));
  for (const edit of edits) {
    if (edit.change === 'remove') rows = rows.filter(({ id }) => id !== edit.row);
    if (edit.change === 'row')
      rows = rows.map((row) => {
        if (row.id !== edit.row) return row;
        if (edit.part === 'lead') return { ...row, lead: { ...row.lead, unitId: edit.to } };
        if (edit.part === 'deadline') return { ...row, deadline: deadline(edit.to) };
        return { ...row, [edit.part]: edit.to };
      });
  }
  const total = edits.findLast((edit) => edit.change === 'result' && edit.part === 'total') as
    { to: string } | undefined;
  return {
    number: said('number')?.to ?? reading.numbers[0]?.value ?? null,
    title: said('title')?.to ?? reading.title?.value ?? null,
    year,
    issuedOn: reading.issuedOn[0]?.value ?? null,
    endsOn: year === null ? null : `${year}-12-31`,
    authorityUnitId: said('authority')?.to ?? unit(reading.issuer?.value ?? '').unitId,
    reviewUnitId: said('reviewer')?.to ?? names.get(foldText('Phòng Nội vụ')) ?? null,
    criteriaSetId: null,
    fields: [],
    components: [
      ...new Map(rows.flatMap(({ code, title }) => (code === null ? [] : [[code, title] as const]))),
    ].map(([code, title]) => ({
      code,
      title,
      fieldId: null,
      max: null,
      obtained: null,
      reason: null,
      outsideControl: null,
    })),
    result: {
      none: edits.some((edit) => edit.change === 'result' && edit.part === 'none'),
      year: reading.result.year?.value ?? null,
      evidenceMax: null,
      surveyMax: null,
      evidence: null,
      survey: null,
      total: total === undefined ? (reading.result.total.obtained?.value ?? null) : points(total.to),
      rank: null,
      ranked: null,
    },
    rows,
  };
}

export function checkDraft(_reading: PlanReading, draft: Draft, context: DraftContext): Finding[] {
  const none = { params: {}, assumed: null };
  return draft.rows.flatMap((row): Finding[] => {
    const places = row.place === null ? [] : [row.place];
    const about = { ...none, places, rowIds: [row.id] };
    return [
      ...(row.lead.unitId === null
        ? [
            {
              ...about,
              key: `lead-unknown:${row.id}`,
              code: 'lead-unknown' as const,
              severity: 'blocking' as const,
              read: row.lead.words,
              ways: context.units.slice(0, 3).map(({ id, name }) => ({
                code: 'give-lead' as const,
                params: { unit: name },
                edits: [{ change: 'row' as const, row: row.id, part: 'lead' as const, to: id }],
              })),
            },
          ]
        : []),
      ...(row.deadline.expression === null
        ? [
            {
              ...about,
              key: `deadline-unreadable:${row.id}`,
              code: 'deadline-unreadable' as const,
              severity: 'blocking' as const,
              read: row.deadline.words,
              ways: [],
            },
          ]
        : row.deadline.expression.kind === 'none'
          ? [
              {
                ...about,
                key: `deadline-missing:${row.id}`,
                code: 'deadline-missing' as const,
                severity: 'warning' as const,
                read: row.title,
                ways: [{ code: 'keep-assumed' as const, params: {}, edits: [] }],
              },
            ]
          : []),
    ];
  });
}

export function planOf(
  draft: Draft,
  _context: DraftContext,
  ids: { planId: string; criteriaSetId: string },
):
  | {
      ok: true;
      plan: Omit<Plan<DeadlineExpression>, 'policy'>;
      criteriaSet: CriteriaSet;
      baseline: Baseline | null;
    }
  | { ok: false; missing: string[] } {
  const { number, title, year, issuedOn, endsOn, authorityUnitId, reviewUnitId } = draft;
  if (
    number === null ||
    title === null ||
    year === null ||
    issuedOn === null ||
    endsOn === null ||
    authorityUnitId === null ||
    reviewUnitId === null
  )
    return { ok: false, missing: ['head'] };
  const zero = points('0');
  return {
    ok: true,
    plan: {
      id: ids.planId,
      number,
      title,
      year,
      issuedOn,
      endsOn,
      authorityUnitId,
      reviewUnitId,
      criteriaSetId: ids.criteriaSetId,
      rows: draft.rows.map((row) => ({
        id: row.id,
        number: row.number ?? '',
        componentCode: row.code!,
        title: row.title,
        leadUnitId: row.lead.unitId!,
        coordinatorIds: row.coordinators.flatMap(({ unitId }) => (unitId === null ? [] : [unitId])),
        deliverable: row.deliverable,
        requirement: row.requirement,
        deadline: row.deadline.expression!,
        notes: [],
      })),
    },
    criteriaSet: {
      id: ids.criteriaSetId,
      version: '1',
      title,
      total: points('100'),
      source: number,
      fields: [{ code: 'A', title: 'A', kind: 'listed', max: points('100') }],
      components: draft.components.map(({ code, title, max }) => ({
        code,
        title,
        max,
        fieldCode: 'A',
        facts: [],
        rule: null,
        outsideControl: null,
      })),
    },
    baseline:
      draft.result.total === null
        ? null
        : {
            year: draft.result.year ?? year - 1,
            total: draft.result.total,
            evidencePoints: draft.result.total,
            surveyPoints: zero,
            rank: 1,
            rankedUnits: 1,
            fields: [{ code: 'A', points: draft.result.total }],
            components: [],
          },
  };
}
