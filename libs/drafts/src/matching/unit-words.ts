import { foldText } from '@tctp/domain';

/** "UBND xã X", "các phòng", "14 xã": what may stand before a name without being part of it. */
const BEFORE = /^(ubnd|hdnd va ubnd|cac|tat ca|toan bo|nhung|co quan|\d+)(?= )/;
/** "… trực thuộc UBND huyện", "… trên địa bàn", "… cấp tỉnh": where a name has ended. */
const AFTER = / (truc thuoc|thuoc|tren dia ban|tren toan|cap (tinh|huyen|xa)( |$)).*$/;
/** "Phòng Nội vụ huyện": of which one is said only where it is this one. */
const TIER = /^(.+?) (?:cua )?(?:huyen|tinh|thi xa|thanh pho|quan)(?: (.+))?$/;
const KIND = /^(xa|phuong|thi tran|dac khu|phong|so|ban|chi cuc|trung tam|huyen|thi xa|thanh pho) /;

/** A name as it is compared: folded, without marks, the long form of UBND cut to the short one. */
export function unitKey(words: string): string {
  return foldText(words)
    .replaceAll('&', ' va ')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
    .replaceAll(/\b(uy ban nhan dan|ub nd)\b/g, 'ubnd')
    .replaceAll(/\bhoi dong nhan dan\b/g, 'hdnd');
}

/** The name without what stands before it: "ubnd 14 xa thi tran" is "xa thi tran". */
export function withoutBefore(key: string): string {
  let rest = key;
  for (let next = rest.replace(BEFORE, '').trim(); next !== rest; next = rest.replace(BEFORE, '').trim())
    rest = next;
  return rest;
}

/**
 * The name without what stands behind it: "phong noi vu huyen tinh bien" is "phong noi vu", unless the tier is
 * named after another place than `homes`.
 */
export function withoutAfter(key: string, homes: ReadonlySet<string>): string {
  const rest = key.replace(AFTER, '').trim();
  const [, name, home] = TIER.exec(rest) ?? [];
  return name !== undefined && (home === undefined || homes.has(home)) ? name : rest;
}

/** "ubnd huyen tinh bien" is at home in "tinh bien"; empty where the name says no place. */
export function homeIn(key: string): string {
  return TIER.exec(` ${key}`)?.[2] ?? '';
}

/** "ubnd tinh an giang" calls itself "ubnd tinh" at home. */
export function withoutHome(key: string): string {
  return /^ubnd (huyen|tinh|thi xa|thanh pho|quan|xa|phuong|dac khu)(?= )/.exec(key)?.[0] ?? key;
}

/** "xa an phu" is "an phu". */
export function withoutKind(key: string): string {
  return key.replace(KIND, '');
}

/** Words that speak of many units at once. */
export function speaksOfMany(key: string): boolean {
  return /^(ubnd )?(cac|tat ca|toan bo|nhung|\d+) /.test(key);
}

/** How many units the words count: "UBND 14 xã, thị trấn" is 14; null where they do not. */
export function countIn(words: string): number | null {
  const count = /^(?:ubnd )?(?:ca )?(\d+) /.exec(unitKey(words))?.[1];
  return count === undefined ? null : Number(count);
}
