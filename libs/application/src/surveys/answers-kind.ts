import { createHash } from 'node:crypto';
import type { ImportFaultCode } from '@tctp/contracts';
import type { SurveyQuestion } from '@tctp/domain';
import { surveyCodeOf } from '@tctp/domain';
import type { LockedUnit } from '../administration/unit-store';
import type { CellRead, Column, Columns } from '../imports/columns';
import { right, wrong } from '../imports/columns';
import type { ImportKind, RowFault } from '../imports/import-kind';
import { foldWords } from '../imports/read-cells';
import type { NumberedRow } from '../imports/read-rows';
import { readUnit, unitLabel } from '../imports/read-unit';
import type { SheetCell } from '../imports/workbook';
import { todayOf } from '../people/today';
import { accept, refuse } from '../refusal';
import type { SurveyCodes } from './make-codes';
import type { QuestionnaireRow, SampleRow, SurveyRow } from './survey-rows';
import { surveyOfImport } from './survey-of-import';

type Question = `question${number}`;
type Row = { unit: string; code: string | null } & { [key in Question]: number | null };
interface Known {
  survey: SurveyRow;
  questionnaire: QuestionnaireRow;
  units: readonly LockedUnit[];
  sample: readonly SampleRow[];
  /** By hash: every code that may be used yet. */
  codes: ReadonlyMap<string, { unitId: string; used: boolean }>;
  digests: readonly string[];
}
type ToWrite = { unitId: string; codeHash: string | null; choices: number[] };

const nameOf = (at: number): Question => `question${at + 1}`;

/** One row an answer, one column a question. Which code brought which answer is not kept here either. */
export function answersKind({ hashCode }: Pick<SurveyCodes, 'hashCode'>): ImportKind<Row, Known, ToWrite> {
  const fixed = {
    unit: {
      width: 40,
      as: 'text',
      needed: true,
      choices: ({ units, sample }) => sample.map(({ unit }) => unitLabel(unit, units)),
      read: ({ text }, { units }) => readUnit(text, units),
    },
    code: {
      width: 16,
      as: 'text',
      optional: true,
      read: ({ text }) => {
        const code = surveyCodeOf(text);
        return code === null ? wrong('survey-code-shape') : right(code);
      },
    },
  } satisfies Partial<Columns<Row, Known>>;
  const columns = fixed as unknown as Columns<Row, Known>;

  return {
    name: 'survey-answers',
    key: 'code',
    columns,
    columnsOf: ({ questionnaire }) => ({
      ...columns,
      ...Object.fromEntries(questionnaire.questions.map((one, at) => [nameOf(at), columnOf(one)])),
    }),

    async know(stores, target) {
      const found = await surveyOfImport(stores, target, ['open']);
      if (!found.ok) return found;
      const survey = found.value;
      const { tenantId } = target.actor;
      const questionnaire = await stores.surveys.questionnaire(tenantId, survey.questionnaire.id);
      if (questionnaire === null) return refuse({ code: 'questionnaire-unknown' });
      const codes = await stores.surveys.allCodes(tenantId, survey.id);
      return accept({
        survey,
        questionnaire,
        units: await stores.units.lockTree(tenantId),
        sample: await stores.surveys.sample(tenantId, survey.id),
        codes: new Map(codes.map(({ codeHash, ...code }) => [codeHash, code])),
        digests: await stores.surveys.importedDigests(tenantId, survey.id),
      });
    },

    rows: () => [],

    compare(known, rows) {
      const { questions } = known.questionnaire;
      const lines = rows.map(({ values }): ToWrite => ({
        unitId: values.unit,
        codeHash: values.code === null ? null : hashCode(values.code),
        choices: questions.map((_, at) => values[nameOf(at)] ?? 0),
      }));
      /* Answers without codes look alike: a file that comes again is known by all of it. */
      if (known.digests.includes(digestOf(lines))) return { changes: [], faults: [], unchanged: rows.length };
      const changes = rows.flatMap(({ number, values }, at) => {
        const data = lines[at];
        if (data === undefined) return [];
        const parts = questions.flatMap((_, place) => {
          const now = values[nameOf(place)] ?? null;
          return now === null ? [] : [{ name: nameOf(place), was: null, now }];
        });
        const title = known.units.find(({ id }) => id === values.unit)?.name ?? values.unit;
        return [{ row: number, key: String(number), title, kind: 'added' as const, parts, data }];
      });
      return { changes, faults: faultsOf(known, rows, lines), unchanged: 0 };
    },

    async write({ stores, actor, at, newId, reason }, { survey, questionnaire }, changes) {
      const { tenantId } = actor;
      const lines = changes.map(({ data }) => data);
      const coded = lines.flatMap(({ unitId, codeHash }) =>
        codeHash === null ? [] : [{ unitId, codeHash }],
      );
      if (!(await stores.surveys.useCodes(tenantId, survey.id, coded)))
        return refuse({ code: 'survey-code-used' });
      const answers = lines.map(({ unitId, choices }) => ({ id: newId(), unitId, choices }));
      const of = { id: survey.id, questionnaireId: questionnaire.id };
      await stores.surveys.addAnswers(tenantId, of, answers, todayOf(at));
      const digest = digestOf(changes.map(({ data }) => data));
      await stores.surveys.addEvent(
        actor,
        {
          planId: survey.planId,
          kind: survey.kind,
          surveyId: survey.id,
          questionnaireId: null,
          code: 'answersImported',
          params: { title: survey.title, answers: answers.length, digest },
          reason,
        },
        at,
      );
      return accept([]);
    },
  };
}

function columnOf({ wording, options }: SurveyQuestion): Column<number, Known> {
  return {
    width: 22,
    as: 'text',
    optional: true,
    how: wording,
    choices: () => options.map((option) => option.wording),
    read: (cell) => readOption(cell, options),
    say: (place) => options[place - 1]?.wording ?? String(place),
  };
}

/** By its words; or by its number, where no option is worded so. */
function readOption({ text }: SheetCell, options: readonly { wording: string }[]): CellRead<number> {
  const typed = text.normalize('NFC').trim().toLowerCase();
  const same = options.findIndex(({ wording }) => wording.normalize('NFC').toLowerCase() === typed);
  if (same >= 0) return right(same + 1);
  const alike = options.flatMap(({ wording }, at) =>
    foldWords(wording) === foldWords(text) ? [at + 1] : [],
  );
  if (alike.length === 1 && alike[0] !== undefined && foldWords(text) !== '') return right(alike[0]);
  const place = /^\d{1,2}$/.test(typed) ? Number(typed) : 0;
  return place >= 1 && place <= options.length ? right(place) : wrong('choice-unknown');
}

function faultsOf(
  { sample, codes }: Known,
  rows: readonly NumberedRow<Row>[],
  lines: readonly ToWrite[],
): RowFault<Row>[] {
  return rows.flatMap(({ number: row }, at): RowFault<Row>[] => {
    const line = lines[at];
    if (line === undefined) return [];
    const { unitId, codeHash, choices } = line;
    const code = codeHash === null ? null : (codes.get(codeHash) ?? 'unknown');
    const wrongs: [keyof Row & string, ImportFaultCode | null][] = [
      ['unit', sample.some(({ unit }) => unit.id === unitId) ? null : 'survey-unit-unplanned'],
      ['code', code === null ? null : codeFault(code, unitId)],
      [nameOf(0), choices.every((choice) => choice === 0) ? 'survey-answer-empty' : null],
    ];
    return wrongs.flatMap(([name, fault]) => (fault === null ? [] : [{ row, name, wrong: { code: fault } }]));
  });
}

function codeFault(
  code: { unitId: string; used: boolean } | 'unknown',
  unitId: string,
): ImportFaultCode | null {
  if (code === 'unknown') return 'survey-code-unknown';
  if (code.used) return 'survey-code-used';
  return code.unitId === unitId ? null : 'survey-code-elsewhere';
}

/** The same for the same answers, in whatever order they stand. */
function digestOf(lines: readonly ToWrite[]): string {
  const texts = lines.map(({ unitId, codeHash, choices }) => JSON.stringify([unitId, codeHash, choices]));
  return createHash('sha256').update(texts.sort().join('\n')).digest('hex');
}
