export const shortcuts = {
  shortcuts: {
    title: 'Phím tắt',
    all: 'phím tắt',
    everywhere: 'Mọi màn hình',
    open: 'mở bảng này',
    on: 'Dùng phím tắt một chữ',
    why: 'Tắt nếu bạn nhập bằng giọng nói hoặc hay bấm nhầm. Esc vẫn dùng được.',
  },
};
