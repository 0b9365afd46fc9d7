import { findDeadlines } from '@tctp/calendar';
import type { Place } from '@tctp/domain';
import type {
  FieldReading,
  NarrativeComponent,
  PlanReading,
  PointsReading,
  Read,
  Remark,
  RowReading,
} from './plan-reading';

/** Builders of readings that say only what matters. Lines count as the paper would. */
export function read<T>(value: T, line = 1, text = String(value)): Read<T> {
  return { value, text, place: { line } };
}

export function pointsRead(
  max: string | null,
  obtained: string | null,
  lost: string | null,
  line = 1,
): PointsReading {
  const one = (value: string | null) => (value === null ? null : read(value, line, `${value} điểm`));
  return { max: one(max), obtained: one(obtained), lost: one(lost) };
}

export const NO_POINTS = pointsRead(null, null, null);

export function aRow(own: {
  id: string;
  number?: string | null;
  code?: string | null;
  title?: string;
  lead?: string;
  coordinators?: readonly string[];
  separators?: readonly string[];
  deliverable?: string;
  requirement?: string;
  deadline?: string;
  section?: string | null;
  place?: Place;
}): RowReading {
  const place = own.place ?? { table: 1, row: Number(own.id.replace(/\D/g, '')) };
  const cell = (value: string): Read<string> => ({ value, text: value, place });
  const [number, code] = [
    own.number === undefined ? '1' : own.number,
    own.code === undefined ? '1.1.1' : own.code,
  ];
  return {
    id: own.id,
    number: number === null ? null : cell(number),
    code: code === null ? null : cell(code),
    title: cell(own.title ?? `Việc ${own.id}`),
    sectionId: own.section ?? null,
    lead: cell(own.lead ?? 'Phòng Nội vụ'),
    coordinators: (own.coordinators ?? []).map(cell),
    separators: own.separators ?? [','],
    deliverable: cell(own.deliverable ?? `Báo cáo của việc ${own.id}`),
    requirement: cell(own.requirement ?? ''),
    deadline: cell(own.deadline ?? 'Trước ngày 15/11/2017'),
    place,
  };
}

export function aComponent(
  code: string,
  title: string,
  points: readonly [string | null, string | null, string | null],
  reason: string | null = null,
  line = 20,
): NarrativeComponent {
  return {
    id: `n${code}`,
    code: read(code, line, `TCTP ${code}`),
    title,
    points: pointsRead(...points, line),
    reason: reason === null ? null : read(reason, line + 1),
  };
}

export function aField(
  id: string,
  code: string,
  title: string,
  points: readonly [string | null, string | null, string | null],
  components: readonly NarrativeComponent[] = [],
  line = 20,
): FieldReading {
  return { id, code, title, heading: read(title, line), points: pointsRead(...points, line), components };
}

export function aRemark(
  about: string,
  text: string,
  code: string | null,
  line: number,
  planYear = 2017,
): Remark {
  return { about, text, place: { line }, code, deadlines: findDeadlines(text, { planYear }) };
}

/** A plan without a fault: every figure, date and name says one thing only. */
export function aReading(own: Partial<PlanReading> = {}): PlanReading {
  return {
    numbers: [read('12/KH-UBND', 3)],
    title: read('Nâng cao chỉ số cải cách hành chính năm 2017', 5),
    year: read(2017, 5),
    issuedOn: [read('2017-02-10', 4)],
    issuer: read('Ủy ban nhân dân huyện Tịnh Biên', 1),
    spellings: [],
    outline: [read('I', 6), read('II', 7)],
    fields: [],
    result: {
      year: read(2016, 40),
      evidence: pointsRead('70', '70', null, 40),
      survey: pointsRead('30', '30', null, 41),
      total: pointsRead(null, '100', null, 42),
      rank: read(1, 42),
      ranked: read(11, 42),
      grade: null,
    },
    remarks: [],
    annex: {
      title: null,
      heads: [
        {
          place: { table: 1, row: 1 },
          columns: (
            ['number', 'component', 'lead', 'coordinators', 'deliverable', 'requirement', 'deadline'] as const
          ).map((meaning, at) => ({ title: meaning, column: at + 1, meaning })),
          misnamed: [],
        },
      ],
      sections: [],
      rows: [aRow({ id: 'r01' })],
    },
    unread: [],
    letter: null,
    normalisations: [],
    ...own,
  };
}

/** The reading with these rows in its annex. */
export function withRows(rows: readonly RowReading[], own: Partial<PlanReading> = {}): PlanReading {
  const reading = aReading(own);
  return { ...reading, annex: reading.annex === null ? null : { ...reading.annex, rows } };
}
