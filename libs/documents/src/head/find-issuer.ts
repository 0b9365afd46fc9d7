import type { Found } from './found';
import type { Cell, HeadLine } from './head-line';

const MOST_LINES = 8;
/** How the name of an office begins. */
const OFFICE =
  /^(uy ban|ubnd|hdnd|hoi dong|so |phong |ban |bo |tong |chi cuc|cuc |trung tam|truong |van phong|thanh tra|cong an|mat tran|lien doan|doan |hoi |dang uy|tinh uy|huyen uy|benh vien|bao hiem|kho bac|toa an|vien |cong ty|nha |khoa |quy |hiep hoi|khu |to )/;
/** Also in small letters a piece of a name: "Ủy ban nhân dân" over "huyện Tịnh Biên". */
const GOES_ON = /^(va |huyen |tinh |thanh pho |thi xa |thi tran |quan |xa |phuong |dac khu |- )/;
const LEFT_OPEN = /( va| nhan dan|,)$/;

/**
 * Cơ quan ban hành: on the left, above the number. Of two offices the lower one issues, the upper one is whom it belongs
 * to. A line that does not begin as an office does goes on from the one above.
 */
export function findIssuer(lines: readonly HeadLine[]): Found | null {
  const names: Cell[] = [];
  for (const { cells } of lines.slice(0, MOST_LINES)) {
    const [left] = cells;
    if (left === undefined) continue;
    if (isOffice(left)) names.push(left);
    else if (names.length > 0) break;
  }
  const last = names.at(-1);
  if (last === undefined) return null;
  const parts = [last.text];
  for (let at = names.length - 1; at > 0; at -= 1) {
    const [above, here] = [names[at - 1], names[at]];
    if (above === undefined || here === undefined) break;
    if (OFFICE.test(here.folded) && !LEFT_OPEN.test(above.folded)) break;
    parts.unshift(above.text);
  }
  return {
    value: parts.join(' ').replace(/[\s:;,.*]+$/, ''),
    line: names.map(({ text }) => text).join(' / '),
  };
}

/** Begins like one, or stands in capitals as names of offices do. */
function isOffice({ text, folded }: Cell): boolean {
  if (/\d/.test(folded) || folded.length > 120) return false;
  const capitals = /\p{L}{2}/u.test(text) && text === text.toUpperCase();
  return OFFICE.test(folded) || (GOES_ON.test(folded) && folded.length < 60) || capitals;
}
