/** What is refused of a draft of a plan, and of a file that no paper comes of. */
export const draftRefusals = {
  'draft-unknown': 'Không có bản nháp này. Chọn lại trong danh sách bản nháp.',
  'draft-closed':
    'Bản nháp đã đưa vào thực hiện hoặc đã bỏ nên không sửa được nữa. Mở kế hoạch, hoặc nhập lại tệp.',
  'draft-incomplete': 'Bản nháp còn thiếu: {{missing}}. Bổ sung rồi đưa vào thực hiện.',
  'draft-row-unknown': 'Bản nháp không có dòng này. Tải lại trang.',
  'draft-row-there': 'Bản nháp đã có dòng {{row}}. Tải lại trang rồi thêm lại.',
  'finding-unknown': 'Điểm cần xem này không còn mở. Tải lại trang.',
  'finding-blocks':
    'Điểm này chặn việc đưa vào thực hiện nên không bỏ qua được. Chọn một cách xử lý, hoặc tự sửa.',
  'way-unknown': 'Cách xử lý này không còn. Tải lại trang rồi chọn lại.',
  'settlement-unknown': 'Không có lần xử lý này, hoặc đã rút lại. Tải lại trang.',
  'findings-block': 'Còn {{count}} điểm chặn. Xử lý hết rồi đưa vào thực hiện.',
  'paper-empty': 'Tệp không có chữ nào. Chọn tệp khác, hoặc mở ra xem đã lưu chưa.',
  'paper-too-large': 'Tệp lớn quá 20 MB. Bỏ bớt ảnh rồi lưu lại, hoặc tách riêng phụ lục thành một tệp.',
  'paper-other-format':
    'Nội dung tệp không đúng với đuôi tên tệp. Mở bằng chương trình đã tạo ra tệp rồi lưu lại dạng .docx hoặc .xlsx.',
  'paper-format-unknown': 'Chưa đọc được loại tệp này. Mở tệp rồi lưu lại dạng .docx, .xlsx, .pdf hoặc .txt.',
  'paper-old-format':
    'Tệp .doc, .xls kiểu cũ không đọc được. Mở tệp bằng Word hoặc Excel rồi lưu lại dạng .docx hoặc .xlsx.',
  'paper-password': 'Tệp có mật khẩu. Mở tệp, bỏ mật khẩu, lưu lại rồi chọn lại.',
  'paper-macros': 'Tệp có macro nên không nhận. Mở bằng Word hoặc Excel rồi lưu lại dạng .docx hoặc .xlsx.',
  'paper-damaged':
    'Tệp hỏng hoặc thiếu một phần. Mở tệp bằng Word hoặc Excel, lưu lại rồi chọn lại; nếu không mở được, xin lại tệp gốc.',
  'paper-beyond-limits':
    'Tệp quá lớn hoặc quá phức tạp để đọc. Chép riêng bảng nhiệm vụ sang một tệp mới rồi chọn tệp đó.',
  'paper-without-text':
    'Tệp là bản quét, chỉ có ảnh của chữ. Dùng tệp Word gốc, hoặc nhận dạng chữ rồi lưu lại dạng .docx hoặc .txt.',
};
