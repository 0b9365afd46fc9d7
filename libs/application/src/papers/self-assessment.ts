import { GAP, fillWords, formatDay, paperWords, spellDay, speakReason } from '@tctp/contracts';
import type { ScoreKind } from '@tctp/domain';
import type { LedgerRow } from '../read-models';
import type { AssessedKind, AssessmentLine } from './assessment-lines';
import { assessmentLines } from './assessment-lines';
import type { OfficialPaper, PaperColumn, PaperTableRow } from './official-paper';
import { table } from './paper-blocks';
import type { PaperKind, PaperMatter } from './paper-kind';
import type { ProofRow } from './paper-rows';
import { proofText } from './proof-text';
import { reportSymbol } from './report-symbol';

const words = paperWords.assessment;
const EXPLAINED = { claimed: words.claimedBecause, reviewed: words.reviewedBecause } as const;

/** The table of claimed and reviewed points that goes to the appraiser with the report. The office's, not a unit's. */
export const selfAssessment: PaperKind = {
  kind: 'self-assessment',
  periods: () => [],
  asOf: true,
  make: async ({ read }, reader, matter) => {
    const { plan, past, until } = matter;
    const [scores, proofs] = await Promise.all([
      read.latestScores(reader.tenantId, plan.id, past ? until : undefined),
      read.papers.proofs(reader, plan.id, until),
    ]);
    return writeSelfAssessment(matter, scores, proofs);
  },
};

/** In the order of the criteria set. Official points have a column once there are any. */
export function writeSelfAssessment(
  { plan, summary, letterhead, day }: PaperMatter,
  scores: readonly LedgerRow[],
  proofs: readonly ProofRow[],
): OfficialPaper {
  const kinds: AssessedKind[] = scores.some(({ kind }) => kind === 'official')
    ? ['claimed', 'reviewed', 'official']
    : ['claimed', 'reviewed'];
  return {
    fileName: fillWords(words.file, { year: plan.year }),
    issuer: letterhead.issuer,
    number: null,
    place: null,
    day: null,
    kind: words.kind,
    subject: fillWords(words.subject, { year: plan.year, day: formatDay(day) }),
    attachedTo: fillWords(words.attachedTo, {
      number: `${GAP}/${reportSymbol(summary.number)}`,
      day: spellDay(day.slice(0, 4)),
    }),
    blocks: [
      table(
        columnsOf(kinds),
        assessmentLines(plan.criteriaSet, scores).map((line) =>
          rowOf(
            line,
            kinds,
            scores,
            proofs.filter(({ componentCode }) => componentCode === line.code),
          ),
        ),
      ),
    ],
    recipients: [],
    signers: [letterhead.signer],
    landscape: true,
  };
}

function columnsOf(kinds: readonly AssessedKind[]): PaperColumn[] {
  return [
    { title: words.columns.code, width: 14, align: 'center' },
    { title: words.columns.title, width: 66, align: 'left' },
    { title: words.columns.max, width: 18, align: 'center' },
    ...kinds.map((kind) => ({ title: words.columns[kind], width: 20, align: 'center' as const })),
    { title: words.columns.evidence, width: 62, align: 'left' },
    { title: words.columns.explanation, width: 52, align: 'left' },
  ];
}

function rowOf(
  line: AssessmentLine,
  kinds: readonly AssessedKind[],
  scores: readonly LedgerRow[],
  proofs: readonly ProofRow[],
): PaperTableRow {
  if (line.kind === 'section') return { kind: 'section', text: line.title };
  const isComponent = line.kind === 'component';
  const explanation = isComponent ? explanationOf(line.code, scores) : line.note;
  return {
    kind: line.kind === 'total' ? 'total' : 'cells',
    cells: [
      isComponent ? line.code : '',
      line.title,
      line.max,
      ...kinds.map((kind) => line.points[kind]),
      isComponent ? proofs.map((proof) => `- ${proofText(proof)}`).join('\n') : '',
      explanation,
    ],
  };
}

/** Why the points are what they are, in the words of the ledger. */
function explanationOf(code: string, scores: readonly LedgerRow[]): string {
  const reasonOf = (kind: ScoreKind) =>
    scores.find((score) => score.componentCode === code && score.kind === kind)?.reason ?? null;
  return (['claimed', 'reviewed'] as const)
    .flatMap((kind) => {
      const reason = reasonOf(kind);
      return reason === null ? [] : [fillWords(EXPLAINED[kind], { reason: speakReason(reason, 'vi') })];
    })
    .join('\n');
}
