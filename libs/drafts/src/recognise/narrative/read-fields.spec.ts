import { describe, expect, it } from '@jest/globals';
import { fieldsOf, narrativeOf } from './narrative.fixture';

const oneField = (heading: string) => fieldsOf(narrativeOf(`II. Kết quả năm trước\n${heading}`));

describe('a field is read', () => {
  it.each([
    ['2.1. Chỉ đạo điều hành (tổng số điểm: 36): được thẩm định 33 điểm, bị mất 3 điểm', '36/33/3'],
    ['1. Chỉ đạo điều hành: điểm tối đa 36 điểm, đạt 33 điểm, bị trừ 3 điểm', '36/33/3'],
    ['1. Chỉ đạo điều hành (33/36 điểm)', '36/33/?'],
    ['1) Chỉ đạo điều hành: đạt 33/36 điểm (mất 3 điểm)', '36/33/3'],
    ['1/ Chỉ đạo điều hành - tối đa: 4,5đ; được 04đ; trừ 0,5đ', '4.5/4/0.5'],
    ['1. Lĩnh vực 1: Chỉ đạo điều hành (36 điểm), Hội đồng thẩm định 33 điểm', '36/33/?'],
    ['1. Chỉ đạo điều hành: tổng số điểm 36, thẩm định còn 33, mất 3.', '36/33/3'],
    ['1. Chỉ đạo điều hành (tối đa 36 điểm): tự chấm 35 điểm, đoàn kiểm tra thẩm định 33 điểm', '36/33/?'],
    ['- Chỉ đạo điều hành (36 điểm): mất 3 điểm', '36/?/3'],
    ['1. Chỉ đạo điều hành, Sở Nội vụ thẩm định 33 điểm trên tổng số 36 điểm', '36/33/?'],
    ['1. Bị trừ 3 điểm, còn 33/36 điểm ở lĩnh vực Chỉ đạo điều hành', '36/33/3'],
    ['1. CHI DAO DIEU HANH (tong diem 36 diem): tham dinh 33 diem, mat 3 diem', '36/33/3'],
    ['1. Chỉ đạo điều hành\nTổng điểm 36 điểm, thẩm định đạt 33 điểm, mất 3 điểm.', '36/33/3'],
  ])('in "%s"', (heading, points) => {
    const [field, ...more] = oneField(heading);
    expect(more).toEqual([]);
    expect(field).toMatch(/\[\?\] chi dao dieu hanh|\[\?\] Chỉ đạo điều hành/i);
    expect(field).toContain(points);
  });

  it.each([
    '1. Phấn đấu chỉ đạo điều hành đạt 36/36 điểm',
    '1. Tỷ lệ hồ sơ đúng hạn đạt 95% - dưới 100%',
    '1. Rà soát 14 xã, 02 thị trấn, đạt 100%',
    '1. Hỗ trợ 500.000đ cho mỗi sáng kiến',
    '1. Hoàn thành trước ngày 15/11/2017',
    'Họp ngày 8/11/2016 tại 36 điểm cầu',
  ])('never in "%s"', (heading) => expect(oneField(heading)).toEqual([]));

  it('keeps a name with a bracket of its own, and drops what only sums up the fields below it', () => {
    expect(
      fieldsOf(
        narrativeOf(
          [
            '2. Kết quả',
            '2.1. Những tiêu chí không đạt điểm tối đa (mất 4 điểm)',
            '2.1.1. Cải cách thủ tục hành chính (TTHC) (tối đa 4 điểm): đạt 3,5 điểm',
            '2.1.2. Xây dựng, nâng cao chất lượng đội ngũ: tối đa 5 điểm, đạt 1,5 điểm',
          ].join('\n'),
        ),
      ),
    ).toEqual([
      'f1 [?] Cải cách thủ tục hành chính (TTHC) 4/3.5/?',
      'f2 [?] Xây dựng, nâng cao chất lượng đội ngũ 5/1.5/?',
    ]);
  });
});

describe('a component is read', () => {
  const heading = '1. Chỉ đạo điều hành (36 điểm): đạt 33 điểm';

  it.each([
    ['+ TCTP 1.5.3 (2đ): Có sáng kiến', 'Cả năm không có: 0 điểm. Mất 2 điểm', '2/0/2'],
    ['- Tiêu chí thành phần 1.5.3 (tối đa 02 điểm): Có sáng kiến', 'Bị trừ 0,5 điểm vì nộp muộn.', '2/?/0.5'],
    ['TCTP 1.5.3. Có sáng kiến (2 điểm): 01 điểm. Mất 01 điểm', 'Do nộp muộn.', '2/1/1'],
    ['+ 1.5.3 (2đ): Có sáng kiến', 'Tỷ lệ từ 70% - dưới 90%: 1.5 điểm. Hụt 0.5 điểm.', '2/1.5/0.5'],
    ['1.5.3. Có sáng kiến (2đ)', 'Mất cả 2 điểm.', '2/?/2'],
    ['* TC 1.5.3: 2 điểm - Có sáng kiến', 'Được 1/2 điểm do nộp muộn', '2/1/?'],
    ['+ TCTP 1.5 .3 (2đ): Có sáng kiến; mất 1 điểm do nộp muộn', '', '2/?/1'],
  ])('in "%s"', (line, below, points) => {
    const [, component, ...more] = fieldsOf(narrativeOf([heading, line, below].join('\n')));
    expect(more).toEqual([]);
    expect(component).toBe(`  n1 1.5.3 Có sáng kiến ${points}`);
  });

  it('with everything said below it as the reason, until the next one', () => {
    const { fields } = narrativeOf(
      [
        heading,
        '+ TCTP 1.2 (1đ): Báo cáo đúng hạn',
        'Nộp chậm hai lần.',
        '- Mất 0,5 điểm.',
        '+ TCTP 1.3 (1đ): Kiểm tra; trừ 1 điểm do chưa kiểm tra xã nào',
        '2. Tài chính công (3 điểm): đạt 2 điểm',
        '+ TCTP 6.1 (1đ): Giao tự chủ. Mất 1 điểm',
      ].join('\n'),
    );
    const reasons = fields.flatMap(({ components }) => components.map(({ reason }) => reason?.value ?? null));
    expect(reasons).toEqual([
      'Nộp chậm hai lần.\n- Mất 0,5 điểm.',
      'trừ 1 điểm do chưa kiểm tra xã nào',
      null,
    ]);
    expect(fields.map(({ code }) => code)).toEqual(['1', '6']);
  });

  it('below a heading without points, and from a code with a stray space, which is told', () => {
    const reading = narrativeOf('1. Chỉ đạo điều hành\n+ TCTP 1.5 .3 (2đ): Có sáng kiến\nMất 1 điểm');
    expect(fieldsOf(reading)).toEqual(['f1 [1] Chỉ đạo điều hành ?/?/?', '  n1 1.5.3 Có sáng kiến 2/?/1']);
    expect(reading.normalisations).toEqual([
      { rowId: null, part: 'code', was: '1.5 .3', now: '1.5.3', place: { line: 2 } },
    ]);
  });

  it('and gives its field no code where the codes differ', () => {
    const { fields } = narrativeOf(
      [heading, '+ TCTP 1.2 (1đ): Một', 'Mất 1 điểm', '+ TCTP 2.2 (1đ): Hai', 'Mất 1 điểm'].join('\n'),
    );
    expect(fields.map(({ code }) => code)).toEqual([null]);
  });
});
