import { expandDeadline } from '@tctp/calendar';
import type { FoundDeadline } from '@tctp/calendar';
import type { DraftEdit, Finding, Points } from '@tctp/domain';
import { comparePoints, subtractPoints } from '@tctp/domain';
import type { DraftRow } from '../draft';
import { sharedWords } from '../matching/similar-titles';
import type { NarrativeComponent, Remark } from '../plan-reading';
import type { Check, CheckInput } from './check-input';
import { takeDeadline } from './deadlines';
import { found, way } from './found';

/** What the narrative and the annex say of the same thing: another code, another title, another deadline, no task. */
export const checkNarrativeAndAnnex: Check = (input) => [
  ...input.narrative.flatMap(({ code, own }) => checkComponent(code, own, input)),
  ...checkSurvey(input),
  ...input.reading.remarks.flatMap((remark) => checkRemark(remark, input)),
];

/** Titles of one code that share fewer of their words than this speak of two things. */
const SAME_TITLE = 0.4;
const CHILD_TITLE = 0.3;
const SIBLING_TITLE = 0.6;

function checkComponent(code: string, own: NarrativeComponent, input: CheckInput): Finding[] {
  const rows = input.rowsOfCode.get(code);
  if (rows !== undefined) return checkTitle(own, rows, input);
  const alike = alikeRows(code, own.title, input);
  if (alike.length > 0 && input.said.same(own.code.value) === null) return [contradiction(own, alike)];
  const lost = lostOf(own.points);
  if (lost === null || comparePoints(lost, '0') <= 0) return [];
  const add: DraftEdit = {
    change: 'add',
    row: `add-${code}`,
    code,
    title: own.title,
    lead: '',
    deliverable: '',
    deadline: input.cutOff?.words ?? '',
  };
  return [
    found('lost-points-without-task', code, {
      places: [own.code.place],
      read: `${own.code.text} ${own.title}`,
      params: { code, lost },
      ways: [way('add-task', { code }, [add])],
    }),
  ];
}

function lostOf({ max, obtained, lost }: NarrativeComponent['points']): Points | null {
  if (lost !== null) return lost.value;
  return max === null || obtained === null ? null : subtractPoints(max.value, obtained.value);
}

function checkTitle(own: NarrativeComponent, rows: readonly DraftRow[], { said }: CheckInput): Finding[] {
  const differing = rows.filter(
    ({ id, title }) =>
      title !== '' && said.row(id, 'title') === null && sharedWords(title, own.title) < SAME_TITLE,
  );
  const [first] = differing;
  if (first === undefined || own.title === '' || said.same(own.code.value) !== null) return [];
  const titled = (title: string) =>
    way(
      'take-title',
      { title },
      differing.map(({ id }): DraftEdit => ({ change: 'row', row: id, part: 'title', to: title })),
    );
  return [
    found('component-contradicts-narrative', own.code.value, {
      places: [own.code.place, first.place],
      rows: differing,
      read: `${own.code.text} ${own.title} / ${first.code ?? ''} ${first.title}`,
      assumed: first.title,
      params: { code: own.code.value, other: first.code ?? '', title: own.title, otherTitle: first.title },
      ways: [titled(own.title), titled(first.title)],
    }),
  ];
}

/** Rows whose code is the parent or a child of this one, or its sibling, and whose title speaks of the same. */
function alikeRows(code: string, title: string, { rowsOfCode, narrative }: CheckInput): readonly DraftRow[] {
  const told = new Set(narrative.map((one) => one.code));
  let best: { rows: readonly DraftRow[]; shared: number } | null = null;
  for (const [other, rows] of rowsOfCode) {
    if (told.has(other)) continue;
    const least = leastShared(code, other);
    const shared = least === null ? 0 : sharedWords(title, rows[0]?.title ?? '');
    if (least !== null && shared >= least && shared > (best?.shared ?? 0)) best = { rows, shared };
  }
  return best?.rows ?? [];
}

function leastShared(code: string, other: string): number | null {
  if (other.startsWith(`${code}.`) || code.startsWith(`${other}.`)) return CHILD_TITLE;
  return parentOf(code) !== '' && parentOf(code) === parentOf(other) ? SIBLING_TITLE : null;
}

function parentOf(code: string): string {
  return code.slice(0, Math.max(code.lastIndexOf('.'), 0));
}

function contradiction(own: NarrativeComponent, rows: readonly DraftRow[]): Finding {
  const code = own.code.value;
  const [first] = rows;
  const other = first?.code ?? '';
  const recode = rows.map(({ id }): DraftEdit => ({ change: 'row', row: id, part: 'code', to: code }));
  const same: DraftEdit[] = [{ change: 'same', code, as: other }];
  return found('component-contradicts-narrative', code, {
    places: [own.code.place, first?.place ?? null],
    rows,
    read: `${own.code.text} ${own.title} / ${other} ${first?.title ?? ''}`,
    params: { code, other, title: own.title, otherTitle: first?.title ?? '' },
    ways: [
      way('same-component', { code, other }, same),
      way('take-code', { code }, recode),
      way('keep-both', { code, other }, [{ change: 'same', code, as: code }]),
    ],
  });
}

/** The survey loses points too, and no row of an annex can owe them. */
function checkSurvey({ draft, reading }: CheckInput): Finding[] {
  const { none, survey, surveyMax } = draft.result;
  if (none || survey === null || surveyMax === null || comparePoints(survey, surveyMax) >= 0) return [];
  const { obtained, max } = reading.result.survey;
  return [
    found('lost-points-without-task', 'survey', {
      places: [(obtained ?? max)?.place ?? null],
      read: (obtained ?? max)?.text ?? '',
      params: { code: 'survey', lost: subtractPoints(surveyMax, survey) },
    }),
  ];
}

function checkRemark(remark: Remark, input: CheckInput): Finding[] {
  const [told] = remark.deadlines;
  const rows = told === undefined ? [] : rowsAbout(remark, input);
  if (told === undefined || rows.length === 0) return [];
  const due = dueOf(told, input);
  const apart = rows.filter((row) => {
    const { expression } = row.deadline;
    if (expression === null || expression.kind === 'none' || input.kept(row, 'deadline')) return false;
    return due !== daysOf(input.cyclesOf(row));
  });
  const beyond = lateRows(rows, due, input);
  const [first] = apart;
  const matter = first?.code ?? first?.id ?? '';
  return [
    ...(first === undefined
      ? []
      : [
          found('deadline-contradicts-narrative', matter, {
            places: [remark.place, first.place],
            rows: apart,
            read: `${told.words} / ${first.deadline.words}`,
            assumed: first.deadline.words,
            params: { code: first.code ?? '', narrative: told.words, annex: first.deadline.words },
            ways: [
              way(
                'keep-assumed',
                {},
                apart.flatMap((row) => takeDeadline([row], row.deadline.words).edits),
              ),
              takeDeadline(apart, told.words),
            ],
          }),
        ]),
    ...beyond.map((row) =>
      found('cutoff-passed', `${row.id}:narrative`, {
        places: [remark.place, row.place],
        rows: [row],
        read: told.words,
        params: { day: due, cutOff: input.cutOff?.words ?? '', rows: input.cutOff?.rows ?? 0 },
        ways: input.cutOff === null ? [] : [takeDeadline([row], input.cutOff.words)],
      }),
    ),
  ];
}

/** Rows without a deadline of their own, for which the narrative names a day after the one most rows share. */
function lateRows(rows: readonly DraftRow[], due: string, { cutOff }: CheckInput): DraftRow[] {
  if (cutOff === null || !/^\d{4}-\d\d-\d\d$/.test(due) || due <= cutOff.lastDay) return [];
  return rows.filter(({ deadline }) => deadline.expression?.kind === 'none');
}

/** Those of the component it names; else those whose whole title stands in what it is about. */
function rowsAbout({ code, about }: Remark, { rowsOfCode, draft }: CheckInput): readonly DraftRow[] {
  if (code !== null) return rowsOfCode.get(code) ?? [];
  return draft.rows.filter(({ title }) => titleStandsIn(title, about));
}

const LEAST_WORDS = 3;

function titleStandsIn(title: string, about: string): boolean {
  return (
    title.split(/\s+/).length >= LEAST_WORDS &&
    title.length <= about.length &&
    sharedWords(title, about) === 1
  );
}

function dueOf({ expression }: FoundDeadline, { context, planYear }: CheckInput): string {
  return daysOf(expandDeadline(context.calendar, expression, planYear));
}

function daysOf(cycles: readonly { lastDay: string | null }[]): string {
  return cycles.flatMap(({ lastDay }) => lastDay ?? []).join(' ');
}
