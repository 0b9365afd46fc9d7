/** What is refused of a survey, also to whoever answers one. */
export const surveyRefusals = {
  'questionnaire-unknown':
    'Không có phiếu hỏi này, hoặc phiếu không dùng được cho cuộc khảo sát này. Chọn lại trong danh sách.',
  'questionnaire-locked':
    'Phiếu này đã mở cho trả lời nên giữ nguyên. Lập phiên bản mới từ phiếu này rồi sửa.',
  'survey-unknown': 'Không có cuộc khảo sát này. Chọn lại trong danh sách.',
  'survey-not-now': 'Cuộc khảo sát đã sang bước khác nên không làm được việc này. Tải lại trang.',
  'survey-target-unknown': 'Bộ tiêu chí không có phần khảo sát “{{target}}”. Chọn một trong: {{targets}}.',
  'survey-options-alike':
    'Câu {{question}} có hai phương án cùng chữ “{{wording}}”. Ghi khác đi để người trả lời phân biệt được.',
  'survey-maxima-differ':
    'Các câu của {{target}} cộng lại {{sum}} điểm, bộ tiêu chí ghi {{max}}. Sửa phiếu cho khớp rồi mở.',
  'survey-official-there': 'Kế hoạch này đã có cuộc khảo sát chính thức. Dùng cuộc đó, hoặc huỷ nó trước.',
  'survey-closes-past': 'Ngày dự kiến đóng đã qua. Chọn ngày từ hôm nay trở đi, hoặc để trống.',
  'survey-words-fixed':
    'Cuộc khảo sát đang nhận phiếu nên tên, lời mở đầu và phiếu hỏi giữ nguyên. Chỉ đổi được ngày dự kiến đóng.',
  'survey-sample-missing': 'Chưa có mẫu: ghi số phiếu dự kiến của ít nhất một đơn vị rồi mở.',
  'survey-points-unknown':
    'Có câu của {{target}} chưa ai trả lời nên chưa biết điểm. Lấy thêm phiếu, hoặc huỷ cuộc này.',
  'survey-unit-twice': '{{unit}} có hai dòng trong mẫu. Giữ một dòng.',
  'survey-unit-begun': '{{unit}} đã có mã hoặc đã có phiếu nên không bỏ khỏi mẫu được.',
  'survey-unit-unplanned': 'Đơn vị “{{unit}}” không có trong mẫu. Thêm vào mẫu trước.',
  'survey-codes-many': 'Nhiều nhất {{most}} mã. Tạo ít hơn.',
  'survey-code-unknown': 'Không có mã này. Xem lại từng chữ trên phiếu mã rồi gõ lại.',
  'survey-code-used':
    'Mã này đã dùng rồi. Nếu bạn vừa gửi thì phiếu đã tới nơi; nếu chưa từng trả lời, xin mã khác ở nơi phát phiếu.',
  'survey-not-begun': 'Cuộc khảo sát này chưa mở. Quay lại sau với đúng mã này.',
  'survey-over': 'Cuộc khảo sát này đã kết thúc, không nhận phiếu nữa. Cảm ơn bạn đã quan tâm.',
  'survey-answer-misfits': 'Phiếu gửi lên không khớp với các câu hỏi. Tải lại trang rồi trả lời lại.',
  'survey-answer-empty': 'Chưa chọn câu nào. Trả lời ít nhất một câu rồi gửi.',
  'survey-tries-over': 'Đã gõ sai nhiều lần. Chờ {{minutes}} phút rồi gõ lại; mã đúng vẫn dùng được.',
};
