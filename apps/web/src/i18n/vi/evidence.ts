export const evidence = {
  evidence: {
    title: 'Minh chứng',
    none: 'Chưa có tệp nào.',
    noneYet: 'Chưa có tệp nào. Thêm văn bản, báo cáo hoặc ảnh chụp làm minh chứng ở dưới.',
    by: '{{unit}} tải lên {{at}}',
    number: 'Số {{number}}',
    issued: 'ban hành {{day}}',
    download: 'Tải về',
    remove: 'Bỏ tệp {{name}}',
  },
  upload: {
    title: 'Thêm minh chứng',
    hint: 'Ghi số, ngày, nơi ban hành trước (nếu có), rồi chọn tệp; tệp được gửi ngay khi chọn.',
    number: 'Số, ký hiệu',
    issuedOn: 'Ngày ban hành',
    issuer: 'Cơ quan ban hành',
    subject: 'Trích yếu',
    drop: 'Kéo tệp vào đây hoặc bấm để chọn. PDF, Word, Excel, ảnh.',
    broken: 'Đứt mạng ở {{percent}} %. Tải lại khi có mạng; tệp không bị nhận hai lần.',
    again: 'Tải lại',
    'drop-it': 'Bỏ',
  },
};
