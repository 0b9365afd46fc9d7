import type { PointsReading, Read, ResultReading } from '../../plan-reading';
import type { Amount } from './amounts';
import { amountsIn, readAmount } from './amounts';
import type { Line } from './line';
import { sentencesOf } from './line';
import { rankIn } from './read-rank';
import { wishes } from './structure-words';

type Subject = 'evidence' | 'survey' | 'total';

const SUBJECTS: readonly [Subject, RegExp][] = [
  ['survey', /dieu tra xa hoi hoc|dieu tra xhh|diem xa hoi hoc|xhh|dtxhh|diem khao sat|khao sat xa hoi hoc/g],
  ['evidence', /tham dinh|toi da danh gia|diem danh gia|tai lieu kiem chung|ho so kiem chung|qua ho so/g],
  [
    'total',
    /tong diem|tong so diem|tong cong|(?:diem|ket qua)(?: cua)? chi so|chi so (?:cai cach hanh chinh|cchc|par index)/g,
  ],
];

interface Told {
  subject: Subject;
  line: Line;
  amount: Amount;
}

/** Collects last year's result from the lines that tell it; of what is told twice, the first stands. */
export class ResultReader {
  private readonly told: Told[] = [];
  private readonly ranks: ReturnType<typeof rankIn>[] = [];
  private year: { read: Read<number>; weight: number } | null = null;

  constructor(private readonly planYear: number | null) {}

  /** Whether the line tells points of the whole, or the rank. A wish for the next year tells nothing. */
  take(line: Line): 'points' | 'rank' | null {
    const told = pointsTold(line);
    this.told.push(...told);
    const rank = sentencesOf(line).some(({ start, end }) => wishes(line.folded.slice(start, end)))
      ? null
      : rankIn(line);
    if (rank !== null) this.ranks.push(rank);
    this.takeYear(line, told.length > 0 || rank !== null);
    if (told.length > 0) return 'points';
    return rank === null ? null : 'rank';
  }

  result(): ResultReading {
    const first = <T>(of: (rank: NonNullable<ReturnType<typeof rankIn>>) => T | null): T | null => {
      for (const rank of this.ranks) {
        const value = rank === null ? null : of(rank);
        if (value !== null) return value;
      }
      return null;
    };
    return {
      year: this.year?.read ?? null,
      evidence: this.points('evidence'),
      survey: this.points('survey'),
      total: this.points('total'),
      rank: first(({ rank }) => rank),
      ranked: first(({ ranked }) => ranked),
      grade: first(({ grade }) => grade),
    };
  }

  private points(subject: Subject): PointsReading {
    const first = (...roles: readonly (Amount['role'] | 'sum')[]): Read<string> | null => {
      const one = this.told.find((each) => each.subject === subject && roles.includes(each.amount.role));
      return one === undefined ? null : readAmount(one.line, one.amount);
    };
    const max = first('max');
    return { max, obtained: first('obtained', 'sum', null), lost: first('lost') };
  }

  /** The year before the plan's, beside the result or beside what says that it is one. */
  private takeYear(line: Line, tells: boolean): void {
    const pattern = tells ? YEAR : YEAR_OF_RESULT;
    for (const match of line.folded.matchAll(pattern)) {
      const value = Number(match[1]);
      if (this.planYear === null ? !tells : value >= this.planYear || value < this.planYear - 3) continue;
      const weight = tells ? 2 : 1;
      if (this.year !== null && this.year.weight >= weight) return;
      const end = match.index + match[0].length;
      const text = line.text.slice(end - 'năm 2016'.length, end);
      this.year = { read: { value, text, place: line.place }, weight };
      return;
    }
  }
}

const YEAR = /(?<![a-z])nam (20\d\d)(?!\d)/g;
const YEAR_OF_RESULT = /(?:ket qua|chi so|danh gia|par index)[^.;]{0,80}?(?<![a-z])nam (20\d\d)(?!\d)/g;

/** Points of the whole in one line: each belongs to what was named last before it. */
function pointsTold(line: Line): Told[] {
  const subjects = subjectsIn(line);
  if (!subjects.some(({ subject }) => subject !== 'evidence')) return [];
  const sentences = sentencesOf(line);
  const compares = line.folded.indexOf('so voi');
  let [next, sentence] = [0, 0];
  const told = amountsIn(line).flatMap((amount): Told[] => {
    while ((subjects[next]?.at ?? Infinity) < amount.start) next += 1;
    while ((sentences[sentence]?.end ?? Infinity) < amount.start) sentence += 1;
    const subject = subjects[next - 1]?.subject;
    const own = sentences[sentence];
    if (subject === undefined || own === undefined) return [];
    if (wishes(line.folded.slice(own.start, own.end))) return [];
    if (compares >= own.start && (amount.start > compares || (compares < own.end && amount.role === 'lost')))
      return [];
    return [{ subject, line, amount }];
  });
  return withOwnMaximum(told);
}

/** "Tổng điểm tối đa là 70, thẩm định còn 63": the maximum is of what was assessed. */
function withOwnMaximum(told: readonly Told[]): Told[] {
  const has = (subject: Subject, ...roles: readonly Amount['role'][]) =>
    told.some((one) => one.subject === subject && roles.includes(one.amount.role));
  if (has('total', 'obtained', 'sum', null) || has('evidence', 'max') || !has('evidence', 'obtained'))
    return [...told];
  return told.map((one) => (one.subject === 'total' ? { ...one, subject: 'evidence' } : one));
}

function subjectsIn({ folded }: Line): { subject: Subject; at: number }[] {
  return SUBJECTS.flatMap(([subject, pattern]) =>
    [...folded.matchAll(pattern)].map(({ index }) => ({ subject, at: index })),
  ).sort((one, other) => one.at - other.at);
}
