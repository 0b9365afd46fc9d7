import { describe, expect, it } from '@jest/globals';
import { aMatter, aScore } from './matter.fixture';
import { writeSelfAssessment } from './self-assessment';

const rowsOf = (...args: Parameters<typeof writeSelfAssessment>) => {
  const [table] = writeSelfAssessment(...args).blocks;
  if (table?.kind !== 'table') throw new Error('A self-assessment is a table.');
  return {
    titles: table.columns.map(({ title }) => title),
    rows: table.rows.flatMap((row) => (row.kind === 'section' ? [] : [row.cells])),
  };
};
const titled = (rows: readonly (readonly string[])[], title: string) =>
  rows.find((cells) => cells[1] === title);

describe('the table of self-assessment', () => {
  it('never shows a sum over lines that are partly unknown as if it were the whole', () => {
    const { rows } = rowsOf(
      aMatter(),
      [aScore('1.5.3', 'claimed', '2'), aScore('1.7.2', 'claimed', '1.5')],
      [],
    );
    expect(titled(rows, 'Cộng lĩnh vực 1')?.slice(2, 5)).toEqual(['36', '3,50 (phần đã rõ)', '–']);
    expect(titled(rows, 'Tổng cộng')?.slice(2, 5)).toEqual(['100', '3,50 (phần đã rõ)', '–']);
  });

  it('adds up where every line is known', () => {
    const matter = aMatter();
    const set = matter.plan.criteriaSet;
    const criteriaSet = {
      ...set,
      total: '3',
      fields: set.fields.filter(({ code }) => code === '7').map((field) => ({ ...field, max: '3' })),
      components: set.components.filter(({ code }) => code === '7.1.5'),
    };
    const { rows } = rowsOf(
      { ...matter, plan: { ...matter.plan, criteriaSet } },
      [aScore('7.1.5', 'reviewed', '2.25')],
      [],
    );
    expect(rows.map((cells) => cells.slice(2, 5))).toEqual([
      ['3', '–', '2,25'],
      ['3', '–', '2,25'],
      ['3', '–', '2,25'],
    ]);
  });

  it('has a column of official points once there are any, and the survey in it', () => {
    expect(rowsOf(aMatter(), [], []).titles).not.toContain('Điểm thẩm định');
    const { titles, rows } = rowsOf(aMatter(), [aScore('DTXHH', 'official', '24.65')], []);
    expect(titles[5]).toBe('Điểm thẩm định');
    expect(titled(rows, 'Điều tra xã hội học')?.slice(2, 6)).toEqual(['30', '–', '–', '24,65']);
  });

  it('names documents as far as they are known, and says why the points are what they are', () => {
    const document = {
      number: '12/QĐ-UBND',
      issuedOn: '2017-09-05',
      issuer: null,
      subject: 'Công nhận sáng kiến',
    };
    const nothing = { number: null, issuedOn: null, issuer: null, subject: null };
    const { rows } = rowsOf(
      aMatter(),
      [aScore('1.5.3', 'reviewed', '2')],
      [
        { componentCode: '1.5.3', fileName: 'a.pdf', document },
        { componentCode: '1.5.3', fileName: 'b.pdf', document: nothing },
      ],
    );
    expect(rows.find(([code]) => code === '1.5.3')?.slice(5)).toEqual([
      '- 12/QĐ-UBND ngày 05/09/2017: Công nhận sáng kiến\n- b.pdf',
      'Thẩm tra: Đã duyệt 2,00 điểm',
    ]);
  });
});
