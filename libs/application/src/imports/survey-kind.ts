import { formatMaximum, formatPoints } from '@tctp/contracts';
import type { Points } from '@tctp/domain';
import { comparePoints } from '@tctp/domain';
import type { OfficialEntry } from '../ports';
import { accept, refuse } from '../refusal';
import { recordSurveyPoints } from '../surveys/record-survey-points';
import { surveyPlaces } from '../surveys/survey-places';
import type { SurveyPlace } from '../surveys/survey-places';
import type { ImportKind, RowFault } from './import-kind';
import { aboveMaximum, readKnownCode, readPoints, readText, readWhole } from './read-cells';

type Row = {
  code: string;
  title: string | null;
  max: Points | null;
  points: Points | null;
  respondents: number | null;
  source: string | null;
};
interface Known {
  planId: string;
  appraisalId: string | null;
  places: readonly SurveyPlace[];
  entries: readonly OfficialEntry[];
}
type ToRecord = Pick<Row, 'code' | 'respondents' | 'source'> & { points: Points };

const LONGEST_SOURCE = 2000;

/** The survey's result as official points of its own, with who answered. The forecast then no longer assumes it. */
export const surveyKind: ImportKind<Row, Known, ToRecord> = {
  name: 'survey',
  key: 'code',
  columns: {
    code: {
      width: 12,
      as: 'text',
      needed: true,
      read: (cell, { places }) =>
        readKnownCode(
          cell,
          places.map(({ code }) => code),
        ),
    },
    title: { width: 44, as: 'text', shown: true, read: readText(500) },
    max: { width: 12, as: 'number', optional: true, read: readPoints, say: formatPoints },
    points: { width: 14, as: 'number', read: readPoints, say: formatPoints },
    respondents: {
      width: 10,
      as: 'number',
      optional: true,
      read: readWhole,
      say: (value, language) => formatMaximum(String(value), language),
    },
    source: { width: 50, as: 'text', optional: true, read: readText(LONGEST_SOURCE) },
  },

  async know(stores, { actor: { tenantId }, planId }) {
    const plan = planId === null ? null : await stores.plans.read(tenantId, planId);
    if (plan === null) return refuse({ code: 'plan-unknown' });
    const places = surveyPlaces(plan.criteriaSet);
    if (places.length === 0) return refuse({ code: 'survey-none' });
    const entries = await stores.scores.lockOfficial(tenantId, plan.id);
    const hand = await stores.dossiers.take(tenantId, plan.id);
    if (hand?.appraisal.state === 'closed') return refuse({ code: 'appraisal-closed' });
    return accept({ planId: plan.id, appraisalId: hand?.appraisal.id ?? null, places, entries });
  },

  rows: ({ places, entries }) =>
    places.map(({ code, title, max }) => {
      const entry = entries.find((one) => one.componentCode === code);
      return {
        code,
        title,
        max: max === null ? null : Number(max),
        points: entry?.points == null ? null : Number(entry.points),
        respondents: entry?.respondents ?? null,
        source: entry?.note ?? null,
      };
    }),

  compare({ places, entries }, rows) {
    const faults: RowFault<Row>[] = [];
    const changes = rows.flatMap(({ number: row, values: { code, max, points, respondents, source } }) => {
      const place = places.find((one) => one.code === code);
      if (place === undefined) return [];
      if (max !== null && place.max !== null && comparePoints(max, place.max) !== 0)
        faults.push({ row, name: 'max', wrong: { code: 'maximum-differs', params: { max: place.max } } });
      if (points === null) {
        if (respondents !== null || source !== null)
          faults.push({ row, name: 'points', wrong: { code: 'cell-empty' } });
        return [];
      }
      const tooMuch = aboveMaximum(points, place.max ?? max);
      if (tooMuch !== null) faults.push({ row, name: 'points', wrong: tooMuch });
      const entry = entries.find((one) => one.componentCode === code);
      const known = entry?.points ?? null;
      const parts = [
        ...(known !== null && comparePoints(known, points) === 0
          ? []
          : [{ name: 'points' as const, was: known, now: points }]),
        ...(respondents === null || respondents === entry?.respondents
          ? []
          : [{ name: 'respondents' as const, was: entry?.respondents ?? null, now: respondents }]),
        ...(source === null || source === entry?.note
          ? []
          : [{ name: 'source' as const, was: entry?.note ?? null, now: source }]),
      ];
      if (parts.length === 0) return [];
      const kind = known === null ? ('added' as const) : ('changed' as const);
      const data = { code, points, respondents: respondents ?? entry?.respondents ?? null, source };
      return { row, key: code, title: place.title, kind, parts, data };
    });
    return { changes, faults, unchanged: rows.length - changes.length };
  },

  async write({ stores, actor, at, newId, reason }, ledger, changes) {
    const lines = changes.map(({ data: { source, ...line } }) => ({ ...line, note: source ?? reason }));
    await recordSurveyPoints(stores, actor, ledger, { lines, newId, at });
    return accept([]);
  },
};
