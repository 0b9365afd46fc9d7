export const overview = {
  directive: {
    label: 'Nội dung chỉ đạo',
    text: 'Hoàn thành {{code}} {{title}} và nộp minh chứng trước hạn này; có vướng mắc thì báo cáo ngay.',
    due: 'Hạn',
    days: '{{count}} ngày LV',
    date: 'Chọn ngày',
    send: 'Gửi chỉ đạo',
    reply: 'Trả lời:',
    given: '{{who}} chỉ đạo {{at}} · hạn {{due}}',
  },
  escalations: {
    title: 'Quá hạn, đã báo cáo lên',
    closed: 'Đã nộp hoặc đã xong',
    count: '{{count}} việc',
    none: 'Không có việc nào quá hạn phải báo cáo lên.',
    told: 'Đã báo: {{told}}',
    close: 'Đóng',
  },
};
