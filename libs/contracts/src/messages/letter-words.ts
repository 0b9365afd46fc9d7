/** What letters say. Apart from the catalogues of the screens, which need not carry them. */
export const letterWords = {
  vi: {
    sender: 'Chỉ số CCHC',
    subject: 'Chỉ số CCHC {{day}}: {{count}} việc cần biết',
    subjectLate: 'Chỉ số CCHC {{day}}: {{late}} việc quá hạn, {{count}} việc cần biết',
    greeting: 'Kính gửi {{name}},',
    lead: 'Có tin mới về {{count}} việc, việc có thể mất nhiều điểm đứng trước.',
    atRisk: 'Có thể mất {{points}} điểm',
    atRiskUnknown: 'Số điểm chưa rõ',
    overdue: 'Quá hạn {{days}} ngày làm việc (hết hạn 23:59 {{day}})',
    overdueNow: 'Vừa quá hạn (hết hạn 23:59 {{day}})',
    left: 'Còn {{days}} ngày làm việc (đến 23:59 {{day}})',
    today: 'Hôm nay là ngày cuối (đến 23:59 {{day}})',
    more: 'Và {{count}} việc khác trong mục Thông báo.',
    all: 'Xem tất cả thông báo',
    why: 'Mỗi ngày một thư. Đổi hoặc tắt thư trong Cài đặt của tôi.',
    settings: 'Cài đặt của tôi',
    resetSubject: 'Chỉ số CCHC: đặt lại mật khẩu',
    resetBody:
      'Có người, có lẽ là bạn, xin đặt lại mật khẩu của bạn. Mở đường dẫn dưới đây trong 30 phút để chọn mật khẩu mới; đường dẫn dùng một lần. Không phải bạn thì bỏ qua thư này: mật khẩu vẫn như cũ.',
    confirmSubject: 'Chỉ số CCHC: xác nhận địa chỉ thư',
    confirmBody:
      'Mở đường dẫn dưới đây trong 24 giờ để xác nhận địa chỉ này là của bạn. Khi quên mật khẩu, đường dẫn đặt lại sẽ gửi về đây. Không phải bạn thì bỏ qua thư này.',
    testSubject: 'Thư thử từ Chỉ số CCHC',
    testBody: 'Địa chỉ này nhận được thư. Bản tin mỗi ngày sẽ đến đây khi có tin mới.',
  },
  en: {
    sender: 'PAR Index',
    subject: 'PAR Index {{day}}: {{count}} tasks to know of',
    subjectLate: 'PAR Index {{day}}: {{late}} overdue, {{count}} tasks to know of',
    greeting: 'Dear {{name}},',
    lead: 'There is news of {{count}} tasks, those that may lose most points first.',
    atRisk: '{{points}} points at risk',
    atRiskUnknown: 'Points unknown',
    overdue: '{{days}} working days overdue (ended 23:59 {{day}})',
    overdueNow: 'Overdue since just now (ended 23:59 {{day}})',
    left: '{{days}} working days left (until 23:59 {{day}})',
    today: 'Today is the last day (until 23:59 {{day}})',
    more: 'And {{count}} more under Notices.',
    all: 'See all notices',
    why: 'One letter a day. Change or stop it under My settings.',
    settings: 'My settings',
    resetSubject: 'PAR Index: a new password',
    resetBody:
      'Somebody, perhaps you, has asked for a new password for you. Open the link below within 30 minutes to choose one; it works once. If it was not you, do nothing: your password stays as it is.',
    confirmSubject: 'PAR Index: confirm your address',
    confirmBody:
      'Open the link below within 24 hours to confirm that this address is yours. Should you forget your password, the link for a new one comes here. If it was not you, do nothing.',
    testSubject: 'Test letter from PAR Index',
    testBody: 'This address receives letters. The daily digest comes here when there is news.',
  },
} as const;
export type LetterWords = Record<keyof (typeof letterWords)['vi'], string>;
