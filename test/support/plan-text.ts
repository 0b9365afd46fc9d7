/** A plan as text, tabs between the cells of its annex. Two rows are in order; more are given by who needs them. */
export function aPlanText(more: readonly string[][] = [], number = '219/KH-UBND'): Uint8Array {
  const rows = [
    [
      'STT',
      'Mã TCTP',
      'Tên tiêu chí',
      'Cơ quan chủ trì',
      'Cơ quan phối hợp',
      'Sản phẩm',
      'Yêu cầu',
      'Thời hạn',
    ],
    [
      '1',
      '1.1.1',
      'Kế hoạch cải cách hành chính năm',
      'Phòng Nội vụ',
      'Phòng Tư pháp',
      'Kế hoạch',
      'Ban hành kịp thời',
      'Trước ngày 15/11/2017',
    ],
    [
      '2',
      '1.5.3',
      'Công tác tuyên truyền',
      'Phòng Văn hoá và Thông tin',
      'Phòng Nội vụ; Phòng Tư pháp',
      'Báo cáo',
      'Có minh chứng',
      'Trước ngày 30/11/2017',
    ],
    ...more,
  ];
  return new TextEncoder().encode(
    [
      'UBND huyện Tịnh Biên',
      `Số: ${number}`,
      'Tịnh Biên, ngày 28 tháng 8 năm 2017',
      'KẾ HOẠCH',
      'Nâng cao chỉ số cải cách hành chính năm 2017',
      'Kết quả năm 2016: tổng điểm đạt 78,5/100 điểm, trong đó qua thẩm định đạt 50,5/60 điểm, qua điều tra xã hội học đạt 28/40 điểm; xếp hạng 6/11.',
      'PHỤ LỤC',
      ...rows.map((row) => row.join('\t')),
    ].join('\n'),
  );
}
