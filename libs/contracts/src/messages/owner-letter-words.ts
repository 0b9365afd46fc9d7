/** What an owner is told when something that keeps their account safe has changed. No link: nobody learns to follow one. */
export const ownerLetterWords = {
  vi: {
    subject: 'Chỉ số CCHC: {{what}}',
    what: {
      'password-changed': 'Mật khẩu của bạn đã được đổi',
      'password-given': 'Quản trị hệ thống đã cấp mật khẩu mới cho bạn',
      'sign-on-linked': 'Tài khoản của bạn từ nay đăng nhập một lần, không dùng mật khẩu nữa',
      'mail-address-changed': 'Địa chỉ thư của bạn đã được đổi, không còn là địa chỉ này',
      'second-factor-on': 'Xác thực hai lớp của bạn đã được bật',
      'second-factor-off': 'Xác thực hai lớp của bạn đã bị tắt',
      'second-factor-taken': 'Quản trị hệ thống đã gỡ xác thực hai lớp của bạn',
      'recovery-code-used': 'Một mã khôi phục của bạn đã được dùng',
      'recovery-codes-made': 'Mã khôi phục của bạn đã được tạo lại, mã cũ không dùng nữa',
      'token-made': 'Một mã truy cập API vừa được tạo dưới tên bạn',
    },
    done: '{{what}}.',
    when: 'Lúc {{time}} ngày {{day}}.',
    whenAndWhence: 'Lúc {{time}} ngày {{day}}, từ địa chỉ mạng {{whence}}.',
    yours: 'Nếu chính bạn làm hoặc đã nhờ làm thì không cần làm gì.',
    notYours:
      'Nếu không phải bạn, gọi ngay quản trị hệ thống để khoá tài khoản và kết thúc mọi phiên. Còn đăng nhập được thì đổi mật khẩu, rồi kết thúc các phiên lạ trong mục Tài khoản của tôi.',
    asksNothing: 'Thư này không có đường dẫn, không hỏi mật khẩu và không hỏi mã nào.',
  },
  en: {
    subject: 'PAR Index: {{what}}',
    what: {
      'password-changed': 'Your password was changed',
      'password-given': 'The administrator gave you a new password',
      'sign-on-linked': 'Your account now signs in by single sign-on; its password is over',
      'mail-address-changed': 'Your mail address was changed and is no longer this one',
      'second-factor-on': 'Your second factor was switched on',
      'second-factor-off': 'Your second factor was switched off',
      'second-factor-taken': 'The administrator took your second factor away',
      'recovery-code-used': 'One of your recovery codes was used',
      'recovery-codes-made': 'Your recovery codes were made anew; the old ones are over',
      'token-made': 'An API token was made in your name',
    },
    done: '{{what}}.',
    when: 'At {{time}} on {{day}}.',
    whenAndWhence: 'At {{time}} on {{day}}, from the network address {{whence}}.',
    yours: 'If it was you, or you asked for it, there is nothing to do.',
    notYours:
      'If it was not you, call the administrator at once to lock the account and end every session. If you can still sign in, change your password, then end sessions that are not yours under My account.',
    asksNothing: 'This letter has no link and asks for no password and no code.',
  },
} as const;
export type OwnerLetterKind = keyof (typeof ownerLetterWords)['vi']['what'];
