import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { matchingSentences } from './matching-sentences';

const RULE =
  'Chỉ công bố hoặc niêm yết công khai TTHC đúng, đủ, kịp thời theo quy định tại Bộ phận tiếp nhận và trả kết quả bị trừ 0.5 điểm.';
const FILE = `Căn cứ Kế hoạch số 119/KH-UBND ngày 28 tháng 8 năm 2017 của UBND huyện.
UBND cấp huyện không có thẩm quyền công bố, chỉ thực hiện việc niêm yết công khai tại Bộ phận Tiếp nhận và Trả kết quả.
Nơi nhận: như trên.`;

const marked = (text: string, passages: string[]) =>
  matchingSentences(text, passages).map(({ from, to }) => text.slice(from, to));

describe('sentences that match a rule', () => {
  it('are those that say the same, with or without diacritics', () => {
    const found = [FILE.split('\n')[1]];
    expect(marked(FILE, [RULE])).toEqual(found);
    expect(marked(FILE, ['niem yet cong khai tai bo phan tiep nhan'])).toEqual(found);
  });

  it('are none where there is no rule, no text, or nothing alike', () => {
    expect(marked(FILE, [])).toEqual([]);
    expect(marked('', [RULE])).toEqual([]);
    expect(marked('Hôm nay trời đẹp. Cơ quan nghỉ.', [RULE])).toEqual([]);
  });

  it('are not all of them because all speak of the same topic', () => {
    const topic = Array.from({ length: 20 }, (_, at) => `Câu ${at} nói về cải cách hành chính nhà nước.`);
    const text = [...topic, 'Đã công nhận ba sáng kiến cấp tỉnh.'].join(' ');
    expect(marked(text, ['cải cách hành chính nhà nước; công nhận ba sáng kiến cấp tỉnh'])).toEqual([
      'Đã công nhận ba sáng kiến cấp tỉnh.',
    ]);
  });

  it('lie inside the text, one after the other, for any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.array(fc.string()), (text, passages) => {
        let last = 0;
        for (const { from, to } of matchingSentences(text, passages)) {
          expect(from).toBeGreaterThanOrEqual(last);
          expect(to).toBeGreaterThan(from);
          last = to;
        }
        expect(last).toBeLessThanOrEqual(text.length);
      }),
    );
  });
});
