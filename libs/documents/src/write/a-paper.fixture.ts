import type { OfficialPaper } from '@tctp/application';

/** A paper with one of everything; say only what matters. */
export function aPaper(more: Partial<OfficialPaper> = {}): OfficialPaper {
  return {
    fileName: 'Báo cáo thử',
    issuer: { above: 'UBND TỈNH AN GIANG', name: 'UBND HUYỆN TỊNH BIÊN' },
    number: { number: null, symbol: 'BC-UBND' },
    place: 'Tịnh Biên',
    day: '2017',
    kind: 'BÁO CÁO',
    subject: 'Kết quả thực hiện các nhiệm vụ nâng cao chỉ số cải cách hành chính năm 2017',
    attachedTo: null,
    blocks: [
      { kind: 'heading', level: 1, text: 'I. TÌNH HÌNH CHUNG' },
      {
        kind: 'paragraph',
        text: 'Qua kết quả xác định chỉ số cải cách hành chính năm 2016, huyện xếp hạng 8/11 huyện, thị, thành. Ủy ban nhân dân huyện báo cáo kết quả thực hiện như sau:',
      },
      { kind: 'items', items: ['Đã duyệt 5 việc trên 18 việc', '=1+1 là chữ, không phải công thức'] },
      aTable(),
    ],
    recipients: ['Sở Nội vụ', 'Các phòng chuyên môn', 'Lưu: VT, NV'],
    signers: [{ above: 'TM. ỦY BAN NHÂN DÂN', title: 'CHỦ TỊCH', name: null }],
    landscape: false,
    ...more,
  };
}

export function aTable(rows = 3): Extract<OfficialPaper['blocks'][number], { kind: 'table' }> {
  return {
    kind: 'table',
    caption: 'Bảng điểm theo tiêu chí thành phần',
    columns: [
      { title: 'STT', width: 8, align: 'center' },
      { title: 'Nội dung', width: 32, align: 'left' },
      { title: 'Kết quả', width: 42, align: 'left' },
      { title: 'Điểm', width: 18, align: 'right' },
    ],
    rows: [
      { kind: 'section', text: 'PHÒNG NỘI VỤ' },
      ...Array.from({ length: rows }, (_, place) => ({
        kind: 'cells' as const,
        cells: [
          String(place + 1),
          'TCTP 1.5.3 Sáng kiến trong CCHC',
          '- Kế hoạch - Báo cáo tổng kết năm\nĐược UBND tỉnh công nhận',
          '87,65',
        ],
      })),
      { kind: 'total', cells: ['', 'Cộng', '', '100,00'] },
    ],
  };
}
