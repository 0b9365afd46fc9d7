/** Refusals of periodic reports, and what to do about them. */
export const reportRefusals = {
  'report-unknown': 'Chưa có báo cáo của kỳ này. Soạn báo cáo trong mục Báo cáo định kỳ.',
  'report-there': 'Báo cáo {{cycle}} đã được soạn. Mở báo cáo đó để sửa tiếp.',
  'report-not-now':
    'Báo cáo đang ở trạng thái “{{reportState}}” nên chưa làm được thao tác này. Tải lại trang để xem việc cần làm tiếp.',
  'report-own-approval': 'Bạn đã trình báo cáo này nên không tự duyệt được. Nhờ lãnh đạo khác duyệt.',
  'report-part-unknown': 'Đoạn này không còn, hoặc là bảng số liệu nên không gõ tay được. Tải lại trang.',
  'report-part-composed': 'Phần do máy soạn không xoá được. Bỏ qua phần đó, hoặc để trống đoạn văn.',
  'report-order-incomplete': 'Thứ tự gửi lên thiếu hoặc thừa mục. Tải lại trang rồi sắp xếp lại.',
  'report-too-long': 'Báo cáo quá dài: mỗi nơi tối đa {{most}} phần. Gộp bớt rồi lưu lại.',
  'report-cycle-none': 'Chưa rõ báo cáo này đóng kỳ nào của kế hoạch. Chọn kỳ nộp rồi gửi.',
  'report-cycle-unknown': 'Kế hoạch không có kỳ định kỳ này. Chọn một kỳ trong danh sách kỳ nộp.',
  'report-cycle-handed-in':
    'Kỳ {{cycle}} đã được nộp (“{{work}}”) nên không nộp lần nữa. Rút bản nộp về hoặc chờ trả lại, hoặc chọn kỳ nộp khác.',
  'report-cycle-not-back':
    'Kỳ {{cycle}} còn ở trạng thái “{{work}}” nên báo cáo đã gửi chưa sửa được. Rút bản nộp về hoặc chờ trả lại.',
};
