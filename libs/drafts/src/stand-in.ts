import type { Paper, Place } from '@tctp/domain';
import { points } from '@tctp/domain';
import type { PlanReading, PointsReading, Read } from './plan-reading';

const NO_POINTS: PointsReading = { max: null, obtained: null, lost: null };

/** Stands in for the reading of a plan until it is here. */
export function readPlan(paper: Paper): PlanReading {
  const texts = paper.blocks.flatMap((block) => (block.kind === 'paragraph' ? [block] : []));
  const find = <T>(pattern: RegExp, value: (match: RegExpExecArray) => T): Read<T>[] =>
    texts.flatMap(({ text, place }) => {
      const match = pattern.exec(text);
      return match === null ? [] : [{ value: value(match), text, place }];
    });
  const one = <T>(pattern: RegExp, value: (match: RegExpExecArray) => T) => find(pattern, value)[0] ?? null;
  const rows = paper.blocks.flatMap((block) => (block.kind === 'table' ? block.rows : [])).slice(1);
  const part = (value: string, place: Place): Read<string> => ({ value, text: value, place });
  return {
    numbers: find(/Số:\s*(\S+)/u, (match) => match[1]!),
    title: one(/^(?:Thực hiện|Nâng cao)[^]*$/u, (match) => match[0]),
    year: one(/năm (\d{4})$/u, (match) => Number(match[1])),
    issuedOn: find(
      /ngày (\d+) tháng (\d+) năm (\d{4})/u,
      ([, day, month, year]) => `${year}-${month!.padStart(2, '0')}-${day!.padStart(2, '0')}`,
    ),
    issuer: one(/^(UBND huyện.*|Ủy ban nhân dân.*)$/iu, (match) => match[1]!),
    spellings: [],
    outline: [],
    fields: [],
    result: {
      year: one(/Kết quả năm (\d{4})/u, (match) => Number(match[1])),
      evidence: NO_POINTS,
      survey: NO_POINTS,
      total: {
        ...NO_POINTS,
        obtained: one(/đạt ([\d,]+)\/100/u, (match) => points(match[1]!.replace(',', '.'))),
      },
      rank: null,
      ranked: null,
      grade: null,
    },
    remarks: [],
    annex: {
      title: null,
      heads: [],
      sections: [],
      rows: rows.map(({ cells, place }, at) => {
        const text = (column: number) => part(cells[column]?.text.trim() ?? '', place);
        return {
          id: `r${String(at + 1).padStart(2, '0')}`,
          number: text(0),
          code: text(1).value === '' ? null : text(1),
          title: text(2),
          sectionId: null,
          lead: text(3),
          coordinators: text(4)
            .value.split(';')
            .map((words) => words.trim())
            .filter((words) => words !== '')
            .map((words) => part(words, place)),
          separators: [],
          deliverable: text(5),
          requirement: text(6),
          deadline: text(7),
          place,
        };
      }),
      unread: [],
    },
    normalisations: [],
  };
}
