/** What a second factor, or a password asked for once more, is refused for. */
export const factorRefusals = {
  'code-wrong': 'Mã chưa đúng. Xem mã mới trong ứng dụng rồi nhập lại; còn {{left}} lần.',
  'code-tries-over': 'Sai quá nhiều lần, phiên này đã kết thúc. Đăng nhập lại.',
  'code-too-soon': 'Mã sai nhiều lần. Chờ {{retryAfter}} giây rồi thử lại, hoặc dùng một mã khôi phục.',
  'proof-wanted': 'Nhập mật khẩu, và mã nếu bạn dùng xác thực hai lớp, để đổi hoặc xác nhận địa chỉ thư.',
  'second-factor-none': 'Tài khoản này không dùng xác thực hai lớp.',
  'second-factor-there': 'Đã bật xác thực hai lớp rồi. Muốn đổi điện thoại thì tắt rồi bật lại.',
  'second-factor-required': 'Vai trò của bạn bắt buộc có xác thực hai lớp, không tắt được.',
  'second-factor-unreadable':
    'Không đọc được khoá xác thực hai lớp của tài khoản. Dùng mã khôi phục, hoặc nhờ quản trị gỡ xác thực hai lớp.',
};
