export const setFacts = {
  setFacts: {
    title: 'Số liệu của cả đơn vị',
    why: 'Bộ tiêu chí trừ, thưởng hoặc chặn điểm theo các số liệu này.',
    unknown: 'chưa rõ',
    from: {
      counted: 'Chương trình tự đếm từ các kỳ báo cáo',
      register: 'Lấy từ sổ {{register}}',
      said: 'Phòng Nội vụ nhập',
    },
    by: '{{by}}, {{at}}',
    for: '{{by}} thay {{absent}}, {{at}}',
    moves: {
      penalty: 'Mỗi lần trừ {{per}} điểm, nhiều nhất {{cap}}',
      bonus: 'Mỗi lần thưởng {{per}} điểm, nhiều nhất {{cap}}',
      knockOut: 'Làm mất hết điểm của {{scope}}: {{why}}',
      ceiling: 'Chặn xếp loại: {{why}}',
    },
    say: 'Nhập',
    correct: 'Sửa',
    history: 'Đã nhập {{count}} lần',
    takenBack: 'rút lại, chưa rõ',
    takeBack: 'Chưa rõ: rút lại số đã nhập',
    save: 'Lưu số liệu',
    toRegister: 'Mở sổ',
  },
};
