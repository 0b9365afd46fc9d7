/** What people are told when signing in elsewhere has not brought them in. */
export const signOnRefusals = {
  'sign-on-off': 'Chưa cài đăng nhập một lần. Đăng nhập bằng tên và mật khẩu.',
  'sign-on-away':
    'Nơi đăng nhập một lần không trả lời. Thử lại sau ít phút; ai có mật khẩu riêng ở đây thì đăng nhập bằng mật khẩu.',
  'sign-on-refused':
    'Nơi đăng nhập một lần không cho vào, hoặc bạn đã dừng giữa chừng. Đăng nhập lại từ nút dưới đây.',
  'sign-on-untrusted':
    'Câu trả lời của nơi đăng nhập một lần không xác minh được nên không được dùng. Đăng nhập lại; nếu vẫn vậy, báo quản trị.',
  'sign-on-too-weak':
    'Cần đăng nhập bằng cách chắc chắn hơn (như mã xác thực thứ hai) ở nơi đăng nhập một lần. Bật cách đó rồi đăng nhập lại.',
  'sign-on-expired': 'Lần đăng nhập này đã quá lâu hoặc đã dùng rồi. Đăng nhập lại từ nút dưới đây.',
  'sign-on-unmapped':
    'Tài khoản của bạn chưa được giao vai trò nào ở đây. Nhờ quản trị thêm bạn vào đúng nhóm, rồi đăng nhập lại.',
  'sign-on-no-name':
    'Nơi đăng nhập một lần không cho biết tên đăng nhập dùng được. Nhờ quản trị xem lại TCTP_OIDC_MAPPING.',
  'sign-on-name-taken':
    'Tên đăng nhập này đã thuộc một tài khoản khác ở đây. Nhờ quản trị cho phép gắn hai tài khoản, hoặc đổi tên.',
  'sign-on-misruled':
    'Quy tắc giao vai trò trỏ tới một đơn vị không có hoặc đã khép lại. Nhờ quản trị xem lại TCTP_OIDC_MAPPING.',
  'sign-on-account':
    'Người này đăng nhập một lần nên không có mật khẩu ở đây. Đổi mật khẩu ở nơi đăng nhập một lần.',
  'logout-refused':
    'Thông báo đăng xuất không hợp lệ. Gửi logout_token do nơi đăng nhập một lần ký, chưa dùng.',
};
