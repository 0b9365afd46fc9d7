/** What people are told when a password, or another one, has not brought them on. */
export const passwordRefusals = {
  'sign-in-unfinished': 'Chưa đăng nhập xong. Làm nốt bước đang chờ rồi đi tiếp.',
  'too-many-tries': 'Đã sai nhiều lần. Chờ {{minutes}} phút rồi thử lại; nếu quên mật khẩu thì hỏi quản trị.',
  'password-expired': 'Mật khẩu được cấp đã quá {{days}} ngày không dùng nên hết hạn. Nhờ quản trị cấp lại.',
  'password-wrong': 'Mật khẩu hiện tại chưa đúng. Nhập lại mật khẩu đang dùng.',
  'password-same': 'Mật khẩu mới giống mật khẩu đang dùng. Chọn một mật khẩu khác.',
  'password-too-short':
    'Mật khẩu cần ít nhất {{least}} ký tự. Ghép bốn, năm từ dễ nhớ với mình mà không ai đoán ra.',
  'password-too-long': 'Mật khẩu dài nhất {{most}} ký tự. Rút ngắn lại.',
  'password-names-you': 'Mật khẩu có tên của bạn nên dễ bị đoán. Chọn những từ không liên quan đến tên.',
  'password-common':
    'Mật khẩu này dễ bị đoán: có trong danh sách mật khẩu hay dùng, hoặc theo một kiểu quen. Ghép bốn, năm từ không liên quan với nhau.',
  'set-up-over':
    'Địa chỉ này đã dùng hoặc hết hạn. Nếu chưa ai thiết lập thì khởi động lại chương trình và mở địa chỉ mới được in ra; nếu đã thiết lập thì đăng nhập.',
  'link-over':
    'Đường dẫn đã dùng, hết hạn hoặc có đường dẫn mới hơn. Xin một thư mới rồi mở đường dẫn trong thư mới nhất.',
  'reset-by-administrator': 'Ở đây chưa đặt lại mật khẩu qua thư được. Nhờ quản trị cấp mật khẩu mới.',
  'too-many-letters': 'Đã xin nhiều thư. Tìm thư trong hộp thư rác, hoặc chờ {{minutes}} phút rồi xin lại.',
};
