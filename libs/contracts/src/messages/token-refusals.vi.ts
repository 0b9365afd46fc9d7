/** What a token is refused for, or the making of one. */
export const tokenRefusals = {
  'token-unknown':
    'Mã truy cập API này không mở được gì: sai, đã hết hạn hoặc đã bị thu hồi. Tạo mã mới ở trang Tài khoản.',
  'token-not-for-this':
    'Việc này không làm được bằng mã truy cập API. Đăng nhập bằng tài khoản của bạn để làm.',
  'token-too-narrow': 'Mã truy cập API này chỉ được xem. Muốn nộp minh chứng, tạo mã có quyền nộp.',
  'token-scope-not-yours': 'Bạn không nộp minh chứng nên không tạo được mã có quyền nộp. Chọn quyền xem.',
  'tokens-full':
    'Bạn đã có {{most}} mã truy cập API còn dùng được. Thu hồi mã không dùng nữa rồi tạo mã mới.',
  'token-over': 'Mã truy cập API này đã hết hạn hoặc đã bị thu hồi. Tải lại danh sách.',
};
