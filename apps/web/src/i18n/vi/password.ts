/** Words of every place where a password is chosen; the first of them is the way in. */
export const password = {
  password: {
    title: 'Đổi mật khẩu',
    why: 'Đổi xong, mọi nơi khác đang đăng nhập bằng tài khoản này đều phải đăng nhập lại.',
    current: 'Mật khẩu đang dùng',
    currentMissing: 'Nhập mật khẩu đang dùng.',
    password: 'Mật khẩu mới',
    again: 'Nhập lại mật khẩu mới',
    hint: 'Ít nhất {{least}} ký tự, ký tự nào cũng được. Dễ nhớ nhất là bốn, năm từ không liên quan với nhau.',
    short: 'Cần ít nhất {{least}} ký tự.',
    differs: 'Hai lần nhập chưa giống nhau.',
    show: 'Hiện mật khẩu',
    go: 'Đổi mật khẩu',
    done: 'Đã đổi mật khẩu. Các phiên khác của bạn đã kết thúc.',
    first: 'Chọn mật khẩu của riêng bạn',
    firstWhy:
      'Mật khẩu vừa dùng do quản trị cấp và có người khác biết. Chọn mật khẩu mới rồi vào chương trình.',
    given: 'Mật khẩu được cấp',
    firstGo: 'Lưu và vào chương trình',
    leave: 'Đăng xuất',
  },
};
