import { lexicon } from './lexicon';
import type { Text } from './text';
import { textOf } from './text';

/** How the name of a unit begins. The second list begins like one and is none. */
const BEGINNINGS = lexicon({
  unit:
    'phòng | sở | bộ | ban | văn phòng | ubnd | ủy ban | ủy ban nhân dân | hđnd | hội đồng | mttq | mặt trận | ' +
    'chi cục | cục | trung tâm | thanh tra | công an | bộ chỉ huy | ban chỉ huy | quân sự | kho bạc | bảo hiểm | ' +
    'bhxh | chi nhánh | đội | tổ | hội | đoàn | huyện đoàn | tỉnh đoàn | thành đoàn | liên đoàn | trường | tòa án | ' +
    'viện | viện kiểm sát | bưu điện | ngân hàng | bệnh viện | trạm | đảng ủy | huyện ủy | tỉnh ủy | thành ủy | đài | ' +
    'công ty | điện lực | hạt | khối | đơn vị | cơ quan | bộ phận | doanh nghiệp | tổ công tác | chi bộ | thủ trưởng | ' +
    'xã | phường | thị trấn | đặc khu | thị xã | thành phố | quận | huyện | cảng | hải quan | thuế | cán bộ đầu mối',
  none:
    'ban hành | tổ chức | đội ngũ | hội nghị | hội thảo | hội thi | trường hợp | bộ tiêu chí | bộ chỉ số | bộ thủ tục | ' +
    'xã hội | xã hội hóa | sở hữu | phòng chống | phòng, chống | đoàn kết | viện dẫn | cục bộ | đơn vị tính | thuế suất | ' +
    'hạt nhân | khối lượng',
});
const COUNTS = /^(?:(?:cac|cac cap|tat ca|tat ca cac|toan bo|toan the|nhung|moi|\d{1,4}) )+/;

/** What stands before the name: a bullet, a number, "I.", "A)". */
const BEFORE = /^(?:[-+*•· ]{1,4}|(?:[ivx]{1,5}|[a-z]|\d{1,3})[.):] ?)+(?=\S)/;

export function withoutNumber(words: Text): Text {
  const before = BEFORE.exec(words.folded)?.[0].length ?? 0;
  return before === 0 ? words : textOf(words.text.slice(before));
}

/** "Phòng Nội vụ", "các phòng", "14 xã": not "Ban hành kế hoạch". */
export function beginsAsUnit({ text, folded }: Text): boolean {
  const skipped = COUNTS.exec(folded)?.[0].length ?? 0;
  const met = BEGINNINGS.first({ text: text.slice(skipped), folded: folded.slice(skipped) });
  return met?.kind === 'unit' && met.start === 0;
}
