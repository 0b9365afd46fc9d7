/** What papers say. In Vietnamese only, whatever language the screens speak: offices sign and stamp nothing else. */
export const paperWords = {
  nation: 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
  motto: 'Độc lập - Tự do - Hạnh phúc',
  number: 'Số:',
  day: 'ngày',
  month: 'tháng',
  year: 'năm',
  recipients: 'Nơi nhận:',
  sheet: 'Văn bản',
} as const;
