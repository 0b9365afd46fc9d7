export const notices = {
  digests: {
    subtitle: 'Mỗi ngày một bản tin, việc nhiều điểm đứng trước',
    none: 'Chưa có bản tin nào. Bản tin đầu tiên đến khi có việc mới, sắp đến hạn hoặc quá hạn.',
    at: '{{time}} · {{count}} mục',
  },
};
