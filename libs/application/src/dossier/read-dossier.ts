import type { Dossier, DossierComponent, DossierLine, OfficialMark } from '@tctp/contracts';
import type { Actor, LocalDate } from '@tctp/domain';
import { isAmong } from '@tctp/domain';
import { todayOf } from '../people/today';
import type { Clock } from '../ports';
import type { ReadModels } from '../read-models';
import type { Result } from '../refusal';
import { accept, refuse } from '../refusal';
import type { DossierRows, Mark } from './dossier-rows';
import type { OwnPart } from './own-part';
import { partIn } from './own-part';
import { gapOf, latestMark, lossOf, lossesOf, totalsOf } from './result';
import { isOverdue, roundNow } from './rounds';

interface DossierDeps {
  read: Pick<ReadModels, 'dossiers'>;
  clock: Clock;
}

/** The dossier as the reader may see it: what was frozen, and what the appraisal has made of it since. */
export async function readDossier(
  { read, clock }: DossierDeps,
  reader: Actor,
  planId: string,
): Promise<Result<Dossier>> {
  const rows = await read.dossiers.list(reader, planId);
  if (rows === null) return refuse({ code: 'plan-unknown' });
  const { planNumber, planTitle, appraisal, marks } = rows;
  const today = todayOf(await clock.now());
  const components = rows.components.map((one) => lineOf(one, rows, today));
  const open = appraisal?.state === 'open';
  return accept({
    planId,
    planNumber,
    planTitle,
    appraisal: appraisal === null ? null : headOf(appraisal),
    components,
    totals: totalsOf(rows.components, marks),
    losses: lossesOf(rows.components, marks),
    waiting: open
      ? components.filter((line) => waitsFor(reader, line, partIn(rows.parts, line.code))).length
      : 0,
    actions: [
      ...(!open && isAmong(reader, 'office') ? (['freeze'] as const) : []),
      ...(open && isAmong(reader, 'appraisers') ? (['score', 'close'] as const) : []),
    ],
  });
}

/** One component with everything frozen about it, the history of its points, and its explanations. */
export async function readDossierComponent(
  { read, clock }: DossierDeps,
  reader: Actor,
  planId: string,
  code: string,
): Promise<Result<DossierComponent>> {
  const rows = await read.dossiers.list(reader, planId);
  if (rows === null) return refuse({ code: 'plan-unknown' });
  const row = rows.components.find((one) => one.code === code);
  if (rows.appraisal === null) return refuse({ code: 'appraisal-none' });
  const frozen = row === undefined ? null : await read.dossiers.component(reader, planId, code);
  if (row === undefined || frozen === null) return refuse({ code: 'component-unknown', component: code });
  const today = todayOf(await clock.now());
  const line = lineOf(row, rows, today);
  const ownPart = partIn(rows.parts, code);
  return accept({
    line,
    appraisal: headOf(rows.appraisal),
    rule: frozen.rule,
    facts: frozen.facts.map(({ choices, ...fact }) => ({
      ...fact,
      ...(choices === undefined ? {} : { choices: [...choices] }),
    })),
    outsideControl: frozen.outsideControl,
    claimed: frozen.claimed,
    reviewed: frozen.reviewed,
    lastYear: frozen.lastYear,
    submissions: frozen.submissions.map((one) => ({ ...one, files: [...one.files] })),
    entries: (frozen.entries ?? []).map((one) => ({
      ...one,
      values: { ...one.values },
      attached: [...(one.attached ?? [])],
    })),
    marks: rows.marks
      .filter(({ componentCode }) => componentCode === code)
      .map(shownMark)
      .reverse(),
    turns: rows.turns
      .filter(({ componentCode }) => componentCode === code)
      .map(({ componentCode: _code, ...turn }) =>
        turn.kind === 'answered' ? { ...turn, files: [...turn.files] } : turn,
      ),
    ownPart,
    actions: rows.appraisal.state === 'open' ? actionsOn(reader, line, ownPart) : [],
  });
}

function headOf({ planId: _plan, ...head }: NonNullable<DossierRows['appraisal']>) {
  return head;
}

function lineOf(
  one: DossierRows['components'][number],
  { marks, turns }: DossierRows,
  today: LocalDate,
): DossierLine {
  const mark = latestMark(marks, one.code);
  const now = roundNow(turns.filter(({ componentCode }) => componentCode === one.code));
  const official = mark?.points ?? null;
  return {
    code: one.code,
    place: one.place,
    field: one.fieldTitle,
    title: one.title,
    max: one.max,
    claimed: one.claimed.points,
    reviewed: one.reviewed.points,
    lastYear: one.lastYear.points,
    official: mark === null ? null : shownMark(mark),
    gap: gapOf(one.reviewed.points, official),
    loss: lossOf(one.max, official),
    taskCount: one.taskCount,
    setAsideCount: one.setAsideCount,
    leads: [...one.leadNames],
    submissionCount: one.submissionCount,
    fileCount: one.fileCount,
    explanation:
      now.state === 'none' || now.dueOn === null
        ? null
        : { round: now.number, state: now.state, dueOn: now.dueOn, overdue: isOverdue(now, today) },
  };
}

function shownMark({ componentCode: _code, ...mark }: Mark): OfficialMark {
  return mark;
}

/** The appraiser has to score it or to settle its explanation, unless they had a part in it; Nội vụ has to answer. */
function waitsFor(
  reader: Actor,
  { official, taskCount, explanation }: DossierLine,
  ownPart: OwnPart['as'] | null,
): boolean {
  if (isAmong(reader, 'reviewers')) return explanation?.state === 'asked';
  if (!isAmong(reader, 'appraisers') || ownPart !== null) return false;
  return (
    (official === null && taskCount > 0) || explanation?.state === 'answered' || explanation?.overdue === true
  );
}

function actionsOn(
  reader: Actor,
  { explanation }: DossierLine,
  ownPart: OwnPart['as'] | null,
): DossierComponent['actions'] {
  const state = explanation?.state ?? 'settled';
  if (isAmong(reader, 'reviewers')) return state === 'asked' ? ['answer'] : [];
  if (!isAmong(reader, 'appraisers')) return [];
  const toSettle = state === 'answered' || explanation?.overdue === true;
  const judges = ownPart === null;
  return [
    ...(judges ? (['score'] as const) : []),
    ...(state === 'settled' ? (['ask'] as const) : []),
    ...(toSettle && judges ? (['settle'] as const) : []),
  ];
}
