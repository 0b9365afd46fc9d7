import type { Line } from './line';
import { countWords } from './line';

/** Where the narrative ends: whom it goes to, who signs, or what is appended. */
const CLOSES = [
  /^noi nhan$/,
  /^(?:tm|kt|tl|tuq|q)\. ?[^.\s][^.]*$/,
  /^(?:pho )?(?:chu tich|giam doc|bi thu|truong ban|truong phong|chanh van phong)$/,
];
const APPENDED = /^(?:phu luc|bang|bieu|danh muc)(?: |$)/;
const MOST_WORDS = 12;

export function closes({ text, folded }: Line): boolean {
  if (/^noi nhan ?:|^phu luc(?: (?:so )?[\divx]{1,4})?$/.test(folded)) return true;
  if (countWords(text) <= MOST_WORDS && CLOSES.some((pattern) => pattern.test(folded))) return true;
  return APPENDED.test(folded) && text === text.toUpperCase() && !/[.;:]$/.test(text);
}

const ASKS =
  /(?<![a-z])(?:giai phap|nhiem vu|bien phap|yeu cau|noi dung (?:thuc hien|cong viec)|khac phuc|to chuc thuc hien|phan cong|kien nghi|de xuat)(?![a-z])/;
const AIMS = /(?<![a-z])(?:muc tieu|muc dich|quan diem|chi tieu)(?![a-z])/;

/** A heading below which somebody is asked for something. */
export function asks({ folded }: Line): boolean {
  return ASKS.test(folded) && !AIMS.test(folded);
}

/** A heading below which figures are wishes. */
export function aims({ folded }: Line): boolean {
  return AIMS.test(folded);
}

/** A heading of the whole result, not of a field. */
export function speaksOfResult({ folded }: Line): boolean {
  return /(?<![a-z])(?:ket qua|danh gia|xep hang|chi so|thuc trang|tong diem|tong hop)(?![a-z])/.test(folded);
}

const WISHES =
  /(?<![a-z])(?:phan dau|muc tieu|chi tieu|quyet tam|du kien|tro len|nang len|vuon len|dat ra|ky vong|nham dat|neu|se (?:bi|duoc|dat))(?![a-z])/;

/** Words that make the points or the rank of their sentence a wish. */
export function wishes(folded: string): boolean {
  return WISHES.test(folded);
}

const WHOLE = /(?:ke hoach nay|tren day la|trong qua trinh (?:trien khai|to chuc|thuc hien))/;

/** Speaks of the whole plan, whatever it stands under. */
export function speaksOfWhole({ folded }: Line): boolean {
  return WHOLE.test(folded);
}

/** "(Kèm theo bảng tiêu chí …)". */
export function isAside({ text }: Line): boolean {
  return /^\([^()]*\)[.;]?$/.test(text);
}
