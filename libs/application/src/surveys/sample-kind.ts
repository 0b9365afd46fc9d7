import { formatMaximum } from '@tctp/contracts';
import type { LockedUnit } from '../administration/unit-store';
import { right, wrong } from '../imports/columns';
import type { CellRead } from '../imports/columns';
import type { Change, ImportKind } from '../imports/import-kind';
import { readWhole } from '../imports/read-cells';
import { openUnits, readUnit, unitLabel } from '../imports/read-unit';
import type { SheetCell } from '../imports/workbook';
import { accept } from '../refusal';
import type { SampleRow, SurveyRow } from './survey-rows';
import { surveyOfImport } from './survey-of-import';

type Row = { unit: string; planned: number | null; population: number | null };
interface Known {
  survey: SurveyRow;
  units: readonly LockedUnit[];
  sample: readonly SampleRow[];
}
type ToWrite = { unitId: string; planned: number; population: number | null };

function readCount(cell: SheetCell): CellRead<number> {
  const read = readWhole(cell);
  return read.ok && read.value === 0 ? wrong('number-not-above-zero') : read.ok ? right(read.value) : read;
}

const say = (value: number, language: 'vi' | 'en') => formatMaximum(String(value), language);

/** How many answers are wanted from which unit: the units in the file, and those that stood there before. */
export const sampleKind: ImportKind<Row, Known, ToWrite> = {
  name: 'survey-sample',
  key: 'unit',
  columns: {
    unit: {
      width: 46,
      as: 'text',
      needed: true,
      choices: ({ units }) => openUnits(units).map((unit) => unitLabel(unit, units)),
      read: ({ text }, { units }) => readUnit(text, units),
    },
    planned: { width: 18, as: 'number', read: readCount, say },
    population: { width: 18, as: 'number', optional: true, read: readCount, say },
  },

  async know(stores, target) {
    const survey = await surveyOfImport(stores, target, ['draft', 'open']);
    if (!survey.ok) return survey;
    const { tenantId } = target.actor;
    const units = await stores.units.lockTree(tenantId);
    const sample = await stores.surveys.sample(tenantId, survey.value.id);
    return accept({ survey: survey.value, units, sample });
  },

  /** Every unit that could be asked, so that nobody has to type names. */
  rows: ({ units, sample }) =>
    openUnits(units).map((unit) => {
      const line = sample.find((one) => one.unit.id === unit.id);
      return {
        unit: unitLabel(unit, units),
        planned: line?.planned ?? null,
        population: line?.population ?? null,
      };
    }),

  compare({ units, sample }, rows) {
    const changes = rows.flatMap(({ number, values }): Change<Row, ToWrite>[] => {
      const was = sample.find(({ unit }) => unit.id === values.unit) ?? null;
      const planned = values.planned ?? was?.planned ?? null;
      if (planned === null) return [];
      const population = values.population ?? was?.population ?? null;
      const parts = [
        { name: 'planned' as const, was: was?.planned ?? null, now: planned },
        { name: 'population' as const, was: was?.population ?? null, now: population },
      ].filter((part) => part.was !== part.now);
      if (parts.length === 0) return [];
      const title = units.find(({ id }) => id === values.unit)?.name ?? values.unit;
      const data = { unitId: values.unit, planned, population };
      return [
        { row: number, key: values.unit, title, kind: was === null ? 'added' : 'changed', parts, data },
      ];
    });
    const faults = rows
      .filter(({ values }) => values.planned === null && values.population !== null)
      .filter(({ values }) => !sample.some(({ unit }) => unit.id === values.unit))
      .map(({ number }) => ({ row: number, name: 'planned' as const, wrong: wrong('cell-empty').wrong }));
    return { changes, faults, unchanged: rows.length - changes.length };
  },

  async write({ stores, actor, at, reason }, { survey, sample }, changes) {
    const { tenantId } = actor;
    const lines = new Map<string, ToWrite>(
      sample.map(({ unit, planned, population }) => [unit.id, { unitId: unit.id, planned, population }]),
    );
    for (const { data } of changes) lines.set(data.unitId, data);
    await stores.surveys.setSample(tenantId, survey.id, [...lines.values()]);
    await stores.surveys.touchSurvey(tenantId, survey.id);
    const planned = [...lines.values()].reduce((sum, line) => sum + line.planned, 0);
    await stores.surveys.addEvent(
      actor,
      {
        planId: survey.planId,
        kind: survey.kind,
        surveyId: survey.id,
        questionnaireId: null,
        code: 'samplePlanned',
        params: { title: survey.title, units: lines.size, planned, was: survey.planned },
        reason,
      },
      at,
    );
    return accept([]);
  },
};
