/** What registers refuse, and what to do next. */
export const registerRefusals = {
  'person-named-unknown':
    'Không có tài khoản “{{person}}”. Ghi đúng tên đăng nhập, hoặc để trống ô này và ghi tên ở ô người bị phản ánh.',
  'register-unknown': 'Không có sổ này. Chọn một sổ trong mục Sổ theo dõi.',
  'entry-unknown': 'Không có mục này trong sổ, hoặc mục không thuộc phần bạn được xem. Tải lại sổ.',
  'book-closed': 'Sổ này đã chốt cho năm nay. Nhờ Phòng Nội vụ mở lại sổ rồi ghi tiếp.',
  'nobody-expected':
    'Sổ này không chờ mục của từng đơn vị nên không có ai để đôn đốc. Đặt hạn “Mỗi đơn vị có mục trước hết ngày” trước.',
  'nobody-missing': 'Mọi đơn vị được chờ đều đã có mục trong sổ, không còn ai để đôn đốc.',
  'urged-today':
    'Các đơn vị này đã được đôn đốc trong hôm nay. Mỗi đơn vị mỗi ngày một lần; mai đôn đốc tiếp.',
  'unit-not-missing':
    'Đơn vị “{{unit}}” đã có mục trong sổ, hoặc sổ không chờ đơn vị này. Tải lại sổ rồi chọn lại.',
  'named-cannot-handle':
    'Người được nêu tên trong phản ánh không xem và không xử lý phản ánh đó. Giao người khác.',
  'act-unknown': 'Sổ này không có thao tác “{{act}}”. Tải lại trang để xem những thao tác có thể làm.',
  'act-not-for-many': 'Thao tác “{{act}}” phải ghi thêm cho từng mục. Mở từng mục để làm.',
  'act-not-now':
    'Mục đang ở trạng thái “{{state}}” nên chưa làm được thao tác này. Tải lại trang để xem bước tiếp theo.',
  'entry-field-missing': 'Thiếu “{{field}}”. Điền rồi gửi lại.',
  'field-not-asked': 'Bước này không ghi “{{field}}”. Bỏ ô đó rồi gửi lại.',
  'field-unfit':
    '“{{field}}” chưa đúng: ngày ghi YYYY-MM-DD, số là số nguyên từ 0, đường dẫn bắt đầu bằng http:// hoặc https://, lựa chọn lấy trong danh sách. Sửa rồi gửi lại.',
  'field-above': '“{{field}}” không được lớn hơn “{{above}}”. Sửa một trong hai số.',
  'reason-missing': 'Bước này cần lý do. Ghi vì sao rồi gửi lại.',
  'proof-missing': 'Bước này cần ít nhất một tệp (ảnh, văn bản). Thêm tệp vào mục rồi làm lại.',
};
