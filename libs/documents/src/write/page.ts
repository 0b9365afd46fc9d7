import type { OfficialPaper } from '@tctp/application';

/** The page of Decree 30/2020/NĐ-CP: A4 and its margins in millimetres, letters in points. */
export const PAGE = { width: 210, height: 297 };
export const MARGINS = { top: 20, bottom: 20, left: 30, right: 15, header: 10 };
export const FONT = 'Times New Roman';
export const SIZES = {
  nation: 12,
  motto: 13,
  issuer: 12,
  number: 13,
  day: 13,
  body: 14,
  table: 12,
  recipients: 11,
  page: 13,
};

/** What has to be one page has smaller letters in its body. */
const ONE_PAGE: Sizes = { ...SIZES, body: 12, table: 11 };
export type Sizes = Readonly<Record<keyof typeof SIZES, number>>;

export function sizesOf({ onePage }: Pick<OfficialPaper, 'onePage'>): Sizes {
  return onePage ? ONE_PAGE : SIZES;
}

/** Millimetres between the margins. */
export function textWidth(landscape: boolean): number {
  return (landscape ? PAGE.height : PAGE.width) - MARGINS.left - MARGINS.right;
}

export function textHeight(landscape: boolean): number {
  return (landscape ? PAGE.width : PAGE.height) - MARGINS.top - MARGINS.bottom;
}
