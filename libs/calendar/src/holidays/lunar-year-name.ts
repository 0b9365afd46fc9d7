const STEMS = ['Giáp', 'Ất', 'Bính', 'Đinh', 'Mậu', 'Kỷ', 'Canh', 'Tân', 'Nhâm', 'Quý'];
const BRANCHES = 'Tý Sửu Dần Mão Thìn Tỵ Ngọ Mùi Thân Dậu Tuất Hợi'.split(' ');

/** The name of a lunar year in the cycle of sixty (can chi): 1984 was Giáp Tý, the first of its round. */
export function lunarYearName(year: number): string {
  const place = (((year - 1984) % 60) + 60) % 60;
  return `${STEMS[place % 10]} ${BRANCHES[place % 12]}`;
}
