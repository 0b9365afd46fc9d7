export const search = {
  search: {
    title: 'Tìm',
    hint: 'Tìm việc, số văn bản…',
    placeholder: 'Mã, tên việc, số văn bản…',
    start: 'Gõ ít nhất 2 ký tự, có dấu hay không dấu đều được. Ví dụ: 1.5.3, sang kien, 119/KH-UBND.',
    recent: 'Vừa tìm trên máy này',
    forget: 'Xoá',
    none: 'Không thấy. Thử số văn bản, mã tiêu chí hoặc tên đơn vị.',
    found: '{{count}} kết quả',
    due: 'hạn {{day}}',
    keyMove: 'chọn',
    keyGo: 'mở',
    keyClose: 'đóng',
    group: {
      tasks: 'Việc',
      evidence: 'Minh chứng',
      components: 'Tiêu chí thành phần',
      units: 'Đơn vị',
      people: 'Người dùng',
    },
  },
};
