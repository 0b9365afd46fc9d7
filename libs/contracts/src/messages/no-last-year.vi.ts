/** Why a line stands where it does in a plan whose result of last year nobody knows. */
export const noLastYear = {
  'claimed-below-last-year.no-last-year': 'Đơn vị tự chấm {{points}} điểm, thấp hơn mức ít nhất',
  'last-year-holds.no-last-year':
    'Chưa có minh chứng được duyệt, chưa rõ kết quả năm trước: tính mức thấp nhất',
  'done.no-last-year': 'Đã duyệt; chưa rõ cách tính điểm và kết quả năm trước: tính mức thấp nhất',
  'not-applicable.no-last-year': 'Không áp dụng; chưa rõ kết quả năm trước: tính mức thấp nhất',
  'no-task.no-last-year':
    'Kế hoạch chưa giao việc nào cho tiêu chí này, chưa rõ kết quả năm trước: tính mức thấp nhất',
  'all-overdue.no-last-year': 'Mọi việc đã quá hạn mà chưa nộp: tính mức thấp nhất',
  'outside-control.no-last-year': 'Phụ thuộc cấp trên, chưa rõ kết quả năm trước: tính mức thấp nhất',
  'waiting-for-review.no-last-year': 'Đã nộp, chờ thẩm tra; chưa rõ kết quả năm trước: tính mức thấp nhất',
  'rest-as-last-year.no-last-year': 'Phần không tách dòng, chưa rõ kết quả năm trước: chưa tính điểm',
  'unlisted-as-last-year.no-last-year':
    'Lĩnh vực kế hoạch không nêu, chưa rõ kết quả năm trước: chưa tính điểm',
  'survey-as-last-year.no-last-year': 'Điều tra xã hội học: chưa có kết quả, chưa tính điểm',
  'caveat.no-last-year':
    'Chưa rõ kết quả năm trước: số dự kiến chỉ tính phần đã duyệt và mức thấp nhất của phần còn lại',
};
