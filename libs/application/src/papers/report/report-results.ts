import { localDateOf } from '@tctp/calendar';
import { fillWords, formatDay, formatMaximum, formatPoints, messages, paperWords } from '@tctp/contracts';
import { groupedBy } from '@tctp/domain';
import type { Component, Points, ScoreKind } from '@tctp/domain';
import type { PaperBlock, PaperTable, PaperTableRow } from '../official-paper';
import { proofText } from '../proof-text';
import { heading, named, paragraph, table } from '../paper-blocks';
import type { ReportMatter } from './report-matter';
import { isWithin } from './report-matter';
import type { SubmittedProof } from './report-rows';
import type { ReportTask } from './report-tasks';

const words = paperWords.report.results;
const { columns } = paperWords.report;

/** II. What was approved in the period, field by field: each component with its points, each task with its documents. */
export function resultBlocks(matter: ReportMatter): PaperBlock[] {
  const { tasks, plan } = matter;
  const byComponent = groupedBy(
    tasks.filter(({ approvedAt }) => isWithin(matter, approvedAt)),
    ({ componentCode }) => componentCode,
  );
  if (byComponent.size === 0) return [heading(1, words.heading), named('summary', paragraph(words.none))];
  const proofs = groupedBy(matter.proofs, ({ taskId }) => taskId);
  const pointsOf = pointsBy(matter);
  const { fields, components } = plan.criteriaSet;
  const parts = fields.flatMap((field) => {
    const rows = components
      .filter(({ code, fieldCode }) => fieldCode === field.code && byComponent.has(code))
      .flatMap((component): PaperTableRow[] => [
        { kind: 'section', text: componentLine(component, pointsOf) },
        ...(byComponent.get(component.code) ?? []).map((task): PaperTableRow => ({
          kind: 'cells',
          cells: cellsOf(matter, task, proofs.get(task.taskId) ?? []),
        })),
      ]);
    return rows.length === 0 ? [] : [{ code: field.code, title: field.title, rows }];
  });
  const count = [...byComponent.values()].reduce((sum, own) => sum + own.length, 0);
  return [
    heading(1, words.heading),
    named(
      'summary',
      paragraph(fillWords(words.summary, { count, components: byComponent.size, asOf: matter.asOf })),
    ),
    ...parts.flatMap(({ code, title, rows }, place) => [
      named(`field-${code}`, heading(2, fillWords(words.field, { number: place + 1, title }))),
      named(`results-${code}`, tableOf(rows)),
    ]),
  ];
}

function tableOf(rows: readonly PaperTableRow[]): PaperTable {
  return table(
    [
      { title: words.columns.deliverable, width: 52, align: 'left' },
      { title: columns.unit, width: 35, align: 'left' },
      { title: words.columns.documents, width: 50, align: 'left' },
      { title: words.columns.approved, width: 28, align: 'center' },
    ],
    rows,
  );
}

function cellsOf(
  { plan }: ReportMatter,
  { deliverable, cycle, leadName, approvedAt, settlement }: ReportTask,
  proofs: readonly SubmittedProof[],
): string[] {
  const day = approvedAt === null ? '' : formatDay(localDateOf(plan.calendar, approvedAt));
  return [
    cycle === null ? deliverable : fillWords(paperWords.report.once, { text: deliverable, cycle }),
    leadName,
    proofs.length === 0
      ? words.noDocuments
      : proofs.map((proof) => (proofs.length === 1 ? proofText(proof) : `- ${proofText(proof)}`)).join('\n'),
    settlement === null
      ? day
      : fillWords(words.approvedOn, { day, settlement: messages.vi.settlement[settlement] }),
  ];
}

function componentLine({ code, title, max }: Component, pointsOf: PointsOf): string {
  const said = (points: Points | null) => (points === null ? words.noPoints : formatPoints(points, 'vi'));
  return fillWords(words.component, {
    code,
    title,
    claimed: said(pointsOf(code, 'claimed')),
    reviewed: said(pointsOf(code, 'reviewed')),
    max: max === null ? paperWords.unknown : formatMaximum(max, 'vi'),
  });
}

type PointsOf = (code: string, kind: ScoreKind) => Points | null;

function pointsBy({ scores }: ReportMatter): PointsOf {
  const byKey = new Map(
    scores.map(({ componentCode, kind, points }) => [`${kind} ${componentCode}`, points]),
  );
  return (code, kind) => byKey.get(`${kind} ${code}`) ?? null;
}
