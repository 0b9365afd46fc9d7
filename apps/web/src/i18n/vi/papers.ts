export const papers = {
  papers: {
    about: 'In ra là ký, đóng dấu được: khổ A4 và lề theo Nghị định 30/2020/NĐ-CP.',
    aboutUnit: 'Phần việc đơn vị chủ trì hoặc phối hợp, khổ A4 và lề theo Nghị định 30/2020/NĐ-CP.',
    asOf: 'Số liệu đến hết ngày',
    asOfHelp:
      'Để trống là hôm nay. Báo cáo, biên bản theo kỳ đã chọn; phụ lục kế hoạch và trang trình Chủ tịch luôn là hôm nay.',
    toReports: 'Báo cáo định kỳ',
    reportsAbout: 'Soạn từ số liệu, sửa, trình duyệt rồi gửi: gửi xong là nộp luôn kỳ báo cáo của kế hoạch.',
    period: 'Kỳ',
    word: 'Word',
    excel: 'Excel',
    take: 'Tải {{paper}}, {{format}}',
    taken: 'Đã tải {{name}}',
    gaps: 'Số, ngày ký và tên người ký để trống: điền tay hoặc điền trên máy trước khi ký.',
    none: 'Vai trò này không có văn bản nào để tải.',
    kind: {
      report: 'Báo cáo quý, năm',
      'annex-progress': 'Phụ lục tiến độ',
      'self-assessment': 'Bảng tự đánh giá, chấm điểm',
      'review-minutes': 'Biên bản thẩm tra',
      'chairman-page': 'Trang tóm tắt trình Chủ tịch',
      annex: 'Phụ lục kế hoạch',
    },
    use: {
      report:
        'Việc đến hạn, kết quả, nguyên nhân chậm, điểm dự kiến và việc kỳ tới. Kỳ đã qua: số liệu đến hết ngày cuối kỳ.',
      'annex-progress': 'Bảng việc của kế hoạch, thêm tình trạng, ngày nộp và điểm của từng dòng.',
      'self-assessment':
        'Điểm tối đa, tự chấm, thẩm tra và tài liệu kiểm chứng của từng tiêu chí, gửi kèm báo cáo cho cơ quan thẩm định.',
      'review-minutes':
        'Mọi quyết định thẩm tra trong một tháng: hồ sơ, điểm, lý do trả lại, người quyết định và việc còn lại.',
      'chairman-page':
        'Một trang A4 cho buổi họp thứ Hai: dự kiến, chỗ mất điểm, việc quá hạn, việc chờ Chủ tịch, thay đổi trong tuần.',
      annex: 'Đúng các cột và câu chữ của kế hoạch, để sửa rồi ban hành lại hoặc nhập lại.',
    },
  },
};
