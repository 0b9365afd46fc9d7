export const parts = {
  points: {
    unknown: 'chưa rõ',
    done: 'đã xong',
    of: 'trong {{max}} điểm',
    value: '{{points}} trong {{max}} điểm',
    word: 'điểm',
  },
  relation: { lead: 'Chủ trì', coordinator: 'Phối hợp', none: 'Theo dõi' },
  due: {
    overdue: 'Quá hạn {{count}} ngày làm việc',
    overdueNow: 'Vừa quá hạn',
    expired: 'hết hạn 23:59 {{day}}',
    left: 'Còn {{count}} ngày làm việc',
    lastDay: 'Hôm nay là ngày cuối',
    until: 'đến 23:59 {{day}}',
    limit: 'hạn 23:59 {{day}}',
    waiting: 'Đã chờ {{count}} ngày làm việc',
    submittedToday: 'Mới nộp hôm nay',
    predated: 'Cần xác nhận kết quả',
    predatedDay: 'hạn {{day}}, trước khi ban hành kế hoạch',
    quoted: 'kế hoạch ghi “{{text}}”',
  },
};
