import { formatPoints, importWords } from '@tctp/contracts';
import type { Points } from '@tctp/domain';
import { comparePoints } from '@tctp/domain';
import type { AppraisalInHand, Mark } from '../dossier/dossier-rows';
import { markOf } from '../dossier/marks';
import type { OwnPart } from '../dossier/own-part';
import { partIn, peopleBehind } from '../dossier/own-part';
import { latestMark } from '../dossier/result';
import { accept, refuse } from '../refusal';
import type { ImportKind, RowFault } from './import-kind';
import { aboveMaximum, readKnownCode, readPoints, readText } from './read-cells';

type Row = {
  code: string;
  title: string | null;
  max: Points | null;
  points: Points | null;
  reason: string | null;
};
interface Known extends AppraisalInHand {
  codes: readonly string[];
  parts: readonly OwnPart[];
}
/** Null points: left without them. */
interface ToMark {
  code: string;
  points: Points | null;
  reason: string | null;
}

const LONGEST_REASON = 2000;

/** The appraiser's table into the open appraisal, by the rules of each single entry. */
export const officialKind: ImportKind<Row, Known, ToMark> = {
  name: 'official',
  key: 'code',
  columns: {
    code: { width: 12, as: 'text', needed: true, read: (cell, { codes }) => readKnownCode(cell, codes) },
    title: { width: 60, as: 'text', shown: true, read: readText(500) },
    max: { width: 12, as: 'number', optional: true, read: readPoints, say: formatPoints },
    points: {
      width: 14,
      as: 'number',
      read: readPoints,
      say: formatPoints,
      sayNothing: (language) => importWords[language].unscored,
    },
    reason: { width: 50, as: 'text', optional: true, read: readText(LONGEST_REASON) },
  },

  async know(stores, { actor, planId }) {
    if (planId === null) return refuse({ code: 'plan-unknown' });
    const hand = await stores.dossiers.take(actor.tenantId, planId);
    if (hand === null) return refuse({ code: 'appraisal-none' });
    if (hand.appraisal.state === 'closed') return refuse({ code: 'appraisal-closed' });
    const { appraisal, components } = hand;
    const parts = await stores.dossiers.partsOf(actor.tenantId, planId, appraisal.id, peopleBehind(actor));
    return accept({ ...hand, parts, codes: components.map(({ code }) => code) });
  },

  rows: ({ components, marks }) =>
    components.map(({ code, title, max }) => {
      const mark = latestMark(marks, code);
      const points = mark?.points ?? null;
      return {
        code,
        title,
        max: max === null ? null : Number(max),
        points: points === null ? null : Number(points),
        reason: mark?.reason ?? null,
      };
    }),

  compare({ components, marks, parts }, rows) {
    const faults: RowFault<Row>[] = [];
    const changes = rows.flatMap(({ number: row, values: { code, max, points, reason } }) => {
      const component = components.find((one) => one.code === code);
      if (component === undefined) return [];
      if (max !== null && component.max !== null && comparePoints(max, component.max) !== 0)
        faults.push({ row, name: 'max', wrong: { code: 'maximum-differs', params: { max: component.max } } });
      const tooMuch = points === null ? null : aboveMaximum(points, component.max ?? max);
      if (tooMuch !== null) faults.push({ row, name: 'points', wrong: tooMuch });
      const mark = latestMark(marks, code);
      if (!differs(mark, { points, reason })) return [];
      const as = partIn(parts, code);
      if (as !== null) faults.push({ row, name: 'code', wrong: { code: `${as}-cannot-appraise` } });
      return {
        row,
        key: code,
        title: component.title,
        kind: mark === null ? ('added' as const) : ('changed' as const),
        parts: [
          { name: 'points' as const, was: mark?.points ?? null, now: points },
          ...(reason === null || reason === mark?.reason
            ? []
            : [{ name: 'reason' as const, was: mark?.reason ?? null, now: reason }]),
        ],
        data: { code, points, reason },
      };
    });
    return { changes, faults, unchanged: rows.length - changes.length };
  },

  async write({ stores, actor, at, newId, reason: common }, { appraisal }, changes) {
    const marks = changes.map(({ data: { code, points, reason } }) =>
      markOf(actor, appraisal, {
        id: newId(),
        componentCode: code,
        points,
        reason: reason ?? common,
        round: null,
        at,
      }),
    );
    await stores.scores.record(marks);
    return accept([]);
  },
};

/** A row without points and without a reason says nothing; one without a reason leaves the reason as it is. */
function differs(mark: Mark | null, { points, reason }: Pick<Row, 'points' | 'reason'>): boolean {
  if (points === null && reason === null) return false;
  if (mark === null) return true;
  const samePoints =
    points === null || mark.points === null
      ? points === mark.points
      : comparePoints(points, mark.points) === 0;
  return !samePoints || (reason !== null && reason !== mark.reason);
}
