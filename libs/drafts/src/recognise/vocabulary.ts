import type { ColumnMeaning } from '@tctp/domain';
import { foldText } from '@tctp/domain';

/**
 * What the title of a column speaks of; a `task` may be the criterion's title or what is asked: its layout decides. `both`
 * holds leads and coordinators.
 */
export type TitleWord = ColumnMeaning | 'task' | 'both';

/** What a head calls its columns, folded; the first that fits decides. */
const COLUMN_WORDS: readonly (readonly [TitleWord, RegExp])[] = [
  ['number', /^(s ?t ?t|t ?t|so tt|so thu tu|muc)$/],
  ['both', /chu tri.*phoi hop|phoi hop.*chu tri/],
  ['coordinators', /phoi hop|lien quan/],
  ['other', /tu (cham|danh gia)/],
  ['max', /diem (so )?(toi da|chuan)|thang diem/],
  ['lost', /(diem (bi )?|^|bi )(mat|tru)( diem|$)|diem (bi )?(mat|tru)/],
  ['obtained', /diem.*(tham dinh|dat|duoc|nam \d{4})|(tham dinh|dat).*diem/],
  ['other', /^(tinh trang|diem|ghi chu|ngay nop|kinh phi|(thoi gian |ngay )?bat dau|don vi tinh|ty trong)/],
  [
    'lead',
    /chu tri|(co quan|don vi|bo phan|nguoi|can bo|cong chuc)[^|]*thuc hien|^phan cong( thuc hien)?$|phu trach|trach nhiem|tham muu|dau moi/,
  ],
  [
    'deadline',
    /thoi gian|thoi han|thoi diem|^tg |^han |^(quy|thang) (\d{1,2}|[ivx]+)\b|tien do|hoan thanh truoc|lo trinh/,
  ],
  ['component', /\btctp\b|tieu chi|chi so thanh phan|^ma( so)?$/],
  ['deliverable', /ket qua|san pham|minh chung|dau ra|tai lieu kiem chung/],
  ['requirement', /yeu cau|muc tieu|chi tieu/],
  ['task', /nhiem vu|noi dung|giai phap|cong viec|hoat dong|^ten (bao cao|van ban|de an|sang kien)/],
  ['lead', /^(co quan|don vi|bo phan)$/],
];

/** What the title of a column says it holds; `other` for anything else. */
export function columnNamed(title: string): TitleWord {
  const folded = oneLine(foldText(title));
  return COLUMN_WORDS.find(([, words]) => words.test(folded))?.[0] ?? 'other';
}

/** Kinds of units, as they begin a name or stand for all of their kind. */
const KINDS = [
  'uy ban nhan dan',
  'ubnd',
  'van phong',
  'phong',
  'so',
  'ban',
  'nganh',
  'xa',
  'phuong',
  'thi tran',
  'thi xa',
  'dac khu',
  'huyen',
  'trung tam',
  'chi cuc',
  'cuc',
  'thanh tra',
  'cong an',
  'bo chi huy',
  'hoi',
  'doan the',
  'doan',
  'mat tran',
  'dai',
  'vien',
  'truong',
  'benh vien',
  'don vi',
  'co quan',
  'to',
];
/** Words that sound like a kind once their marks are off, or that name something to do. */
const OTHERS = [
  'ban (?:hanh|giao(?! thong))',
  'to chuc(?! chinh tri| xa hoi)',
  'so (?:hoa|luong|lieu|ho so|ket|nguoi)',
  'hoi (?:nghi|thao|hop)',
  'truong hop',
  'phong,? chong',
  'phong trao',
  'xa hoi',
  'thanh tra,? kiem tra',
  'dai hoi',
];
const MARKED = /^(?:[ivx]+|[a-z]|\d+)[.)/]\s*/;
const NAMED = new RegExp(
  `^(?!(?:${OTHERS.join('|')})(?![\\p{L}]))(?:cac |cac co quan |tat ca )?(?:\\d+ )?(?:${KINDS.join('|')})(?:[ ,]|$)`,
  'u',
);
const BARE = new RegExp(`^(?:${KINDS.join('|')})(?: (?:truc thuoc|thuoc huyen|thuoc tinh))?$`);

/** Begins as the name of a unit or a group does. */
export function beginsLikeUnit(text: string): boolean {
  return NAMED.test(oneLine(foldText(text)).replace(MARKED, ''));
}

/** "thị trấn", "ban", "đặc khu": a kind alone, which goes on with what stands before it. */
export function isBareKind(text: string): boolean {
  return BARE.test(oneLine(foldText(text)));
}

/** Only the end is looked at: a cell may list thousands. */
export function endsInKind(text: string): boolean {
  const words = oneLine(foldText(text.slice(-LONGEST_KIND))).split(' ');
  return [1, 2].some((count) => isBareKind(words.slice(-count).join(' ')));
}

const LONGEST_KIND = 40;

export function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

export function isInCapitals(text: string): boolean {
  return /\p{L}{2}/u.test(text) && text === text.toUpperCase();
}
