import type { DraftEdit, Finding, Place, Points } from '@tctp/domain';
import { comparePoints, subtractPoints, sumPoints } from '@tctp/domain';
import type { FieldReading, PointsReading } from '../plan-reading';
import type { Check, CheckInput } from './check-input';
import { found, way } from './found';

/** The arithmetic of last year's result at every level: component, field, all fields, evidence and survey. */
export const checkSums: Check = (input) => {
  const { draft } = input;
  if (draft.result.none) return [];
  return [...checkComponents(input), ...checkFields(input), ...checkEvidence(input), ...checkTotal(input)];
};

function checkComponents({ reading, draft }: CheckInput): Finding[] {
  const own = new Map(draft.components.map((one) => [one.code, one]));
  return reading.fields.flatMap(({ components }) =>
    components.flatMap(({ code, points }) => {
      const figures = own.get(code.value);
      if (figures === undefined) return [];
      return checkLost('component', code.value, figures, points, code.place, (part, to) => ({
        change: 'component',
        code: code.value,
        part,
        to,
      }));
    }),
  );
}

function checkFields({ reading, draft }: CheckInput): Finding[] {
  const own = new Map(draft.fields.map((one) => [one.id, one]));
  return reading.fields.flatMap((field) => {
    const figures = own.get(field.id);
    if (figures === undefined) return [];
    const edit: Edit = (part, to) => ({ change: 'field', field: field.id, part, to });
    const self = checkLost('field', field.id, figures, field.points, field.heading.place, edit);
    return self.length > 0 ? self : checkItemised(field, figures, draft.components, edit);
  });
}

type Figures = { max: Points | null; obtained: Points | null };
type Edit = (part: 'max' | 'obtained', to: Points) => DraftEdit;

/** Maximum less obtained is what is lost, and nobody obtains more than there is. */
function checkLost(
  level: string,
  subject: string,
  { max, obtained }: Figures,
  points: PointsReading,
  place: Place,
  edit: Edit,
): Finding[] {
  if (max === null || obtained === null) return [];
  const about = { places: [place], read: wordsOf(points), params: { level, subject, max, obtained } };
  if (comparePoints(obtained, max) > 0) {
    const ways = [
      way('take-maximum', { max: obtained }, [edit('max', obtained)]),
      way('take-sum', { sum: max }, [edit('obtained', max)]),
    ];
    return [found('points-above-maximum', `${level}:${subject}`, { ...about, assumed: max, ways })];
  }
  const lost = points.lost?.value;
  const changed = max !== points.max?.value || obtained !== (points.obtained?.value ?? obtained);
  if (lost === undefined || points.obtained === null || changed) return [];
  const sum = subtractPoints(max, obtained);
  if (comparePoints(sum, lost) === 0) return [];
  const ways = [
    way('take-sum', { sum: subtractPoints(max, lost) }, [edit('obtained', subtractPoints(max, lost))]),
    way('keep-assumed', { kept: obtained }, [edit('max', sumPoints([obtained, lost]))]),
  ].filter(({ params }) => !String(params['sum'] ?? '').startsWith('-'));
  return [
    found('sum-contradicts', `${level}:${subject}`, {
      ...about,
      assumed: obtained,
      params: { ...about.params, sum, stated: lost },
      ways,
    }),
  ];
}

/** What a field's components lose is what the field loses, where the paper lists every one that lost something. */
function checkItemised(
  field: FieldReading,
  { max, obtained }: Figures,
  components: CheckInput['draft']['components'],
  edit: Edit,
): Finding[] {
  const own = components.filter(
    ({ fieldId, reason, obtained: got }) => fieldId === field.id && (got !== null || reason !== null),
  );
  const losses = own.map((one) =>
    one.max === null || one.obtained === null ? null : subtractPoints(one.max, one.obtained),
  );
  if (max === null || obtained === null || own.length === 0 || losses.includes(null)) return [];
  const sum = sumPoints(losses.flatMap((one) => one ?? []));
  const stated = subtractPoints(max, obtained);
  if (comparePoints(sum, stated) === 0) return [];
  const right = subtractPoints(max, sum);
  return [
    found('sum-contradicts', `components:${field.id}`, {
      places: [field.heading.place],
      read: wordsOf(field.points),
      assumed: obtained,
      params: { level: 'components', subject: field.title, sum, stated },
      ways: comparePoints(sum, max) > 0 ? [] : [way('take-sum', { sum: right }, [edit('obtained', right)])],
    }),
  ];
}

/** The fields against the evidence points: more than it, or less with the rest not itemised. */
function checkEvidence({ reading, draft }: CheckInput): Finding[] {
  const { evidence, evidenceMax } = draft.result;
  const points = reading.result.evidence;
  const places = [points.max?.place ?? points.obtained?.place ?? null];
  const self = checkLost(
    'evidence',
    '',
    { max: evidenceMax, obtained: evidence },
    points,
    places[0] ?? {},
    (_, to) => ({ change: 'result', part: 'evidence', to }),
  ).map((one) => ({ ...one, ways: one.ways.filter(({ code }) => code === 'take-sum') }));
  if (self.length > 0 || evidenceMax === null || draft.fields.length === 0) return self;
  if (draft.fields.some(({ max }) => max === null)) return self;
  const listed = sumPoints(draft.fields.flatMap(({ max }) => max ?? []));
  const got = draft.fields.every(({ obtained }) => obtained !== null)
    ? sumPoints(draft.fields.flatMap(({ obtained }) => obtained ?? []))
    : null;
  const rest = subtractPoints(evidenceMax, listed);
  const restGot = got === null || evidence === null ? null : subtractPoints(evidence, got);
  const read = wordsOf(points);
  if (comparePoints(rest, '0') < 0)
    return [
      found('sum-contradicts', 'maxima', {
        places,
        read,
        params: { level: 'maxima', subject: '', sum: listed, stated: evidenceMax },
      }),
    ];
  if (
    got !== null &&
    restGot !== null &&
    (comparePoints(restGot, rest) > 0 || comparePoints(restGot, '0') < 0)
  ) {
    const sum = sumPoints([got, rest]);
    const ways = [way('take-sum', { sum }, [{ change: 'result', part: 'evidence', to: sum }])];
    const params = { level: 'fields', subject: '', sum, stated: evidence ?? '' };
    return [found('sum-contradicts', 'fields', { places, read, assumed: evidence, params, ways })];
  }
  if (comparePoints(rest, '0') === 0) return [];
  const params = { max: evidenceMax, listed, rest, obtained: restGot ?? '' };
  return [found('rest-not-itemised', '', { places, read, assumed: rest, params })];
}

/** Evidence and survey: together the total, and together a hundred. */
function checkTotal({ reading, draft }: CheckInput): Finding[] {
  const { evidence, survey, total, evidenceMax, surveyMax } = draft.result;
  const { result } = reading;
  const findings: Finding[] = checkLost(
    'survey',
    '',
    { max: surveyMax, obtained: survey },
    result.survey,
    result.survey.obtained?.place ?? {},
    (_, to) => ({ change: 'result', part: 'survey', to }),
  ).map((one) => ({ ...one, ways: one.ways.filter(({ code }) => code === 'take-sum') }));
  if (evidenceMax !== null && surveyMax !== null) {
    const sum = sumPoints([evidenceMax, surveyMax]);
    if (comparePoints(sum, WHOLE) !== 0)
      findings.push(
        found('sum-contradicts', 'whole', {
          places: [result.evidence.max?.place ?? null, result.survey.max?.place ?? null],
          read: [wordsOf(result.evidence), wordsOf(result.survey)].join('; '),
          params: { level: 'whole', subject: '', sum, stated: WHOLE },
        }),
      );
  }
  if (evidence === null || survey === null || total === null) return findings;
  const sum = sumPoints([evidence, survey]);
  if (comparePoints(sum, total) === 0) return findings;
  const ways = [way('take-sum', { sum }, [{ change: 'result', part: 'total', to: sum }])];
  const params = { level: 'total', subject: '', sum, stated: total };
  const places = [result.total.obtained?.place ?? null];
  return [
    ...findings,
    found('sum-contradicts', 'total', { places, read: wordsOf(result.total), assumed: sum, params, ways }),
  ];
}

const WHOLE = '100';

function wordsOf({ max, obtained, lost }: PointsReading): string {
  return [...new Set([max, obtained, lost].flatMap((one) => one?.text ?? []))].join('; ');
}
