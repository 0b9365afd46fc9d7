/** Why a file is not taken, and what to do next. */
export const fileRefusals = {
  'too-many-files': 'Ở đây đã có {{most}} tệp, là nhiều nhất. Bỏ bớt tệp không cần, hoặc gộp lại rồi tải.',
  'uploads-too-many':
    'Bạn đang tải lên quá nhiều tệp chưa thêm vào đâu. Thêm hoặc bỏ bớt các tệp ấy rồi tải tiếp.',
  'uploads-full': 'Máy chủ đang giữ quá nhiều tệp tải dở. Chờ ít phút rồi thử lại.',
  'file-kind-not-taken': 'Loại tệp này không nhận làm minh chứng. Gửi một trong các loại: {{taken}}.',
  'file-name-disagrees':
    'Tên tệp có đuôi “{{extension}}” nhưng nội dung là {{found}}. Lưu lại đúng loại, hoặc sửa đuôi tên rồi tải lại.',
  'file-sender-disagrees':
    'Tệp được gửi dưới loại “{{said}}” nhưng nội dung là {{found}}. Gửi lại với đúng loại tệp.',
  'file-damaged': 'Tệp bị hỏng hoặc không đúng quy cách. Mở ra, lưu lại thành tệp mới rồi tải lên.',
  'file-locked': 'Tệp có mật khẩu hoặc bị khoá. Bỏ khoá (hoặc in lại thành PDF) rồi tải lên.',
  'file-macros': 'Tệp có macro. Lưu thành bản không macro, hoặc in ra PDF rồi tải lên.',
  'file-scripts': 'Tệp PDF có mã lệnh chạy được. In lại thành PDF mới rồi tải lên.',
  'file-attachments': 'Tệp PDF có tệp khác đính bên trong. Gửi riêng từng tệp; in lại PDF rồi tải lên.',
  'file-beyond-limits':
    'Tệp bung ra quá lớn, ảnh quá nhiều điểm, hoặc xem xét quá lâu. Chia nhỏ hay giảm cỡ ảnh rồi tải lên.',
  'file-infected': 'Tệp có mã độc ({{signature}}) nên không được nhận. Báo cho quản trị và quét máy đã gửi.',
  'scanner-away': 'Bộ quét mã độc chưa trả lời nên chưa nhận tệp nào. Chờ ít phút rồi thử lại.',
};
