/** Counts up in the page that ran it. */
export const MARK = 'ranForeign';
const RUN = `${MARK}=(self.${MARK}??0)+1`;

/** Each would run in some place where text became markup, an address or a template. */
export const MARKUP: readonly string[] = [
  `<img src=x onerror=${MARK}=1>`,
  `<script>${RUN}</script>`,
  `"><svg/onload="${RUN}">`,
  `'-(${RUN})-'`,
  `javascript:${RUN}//`,
  `{{constructor.constructor('${RUN}')()}}\${${RUN}}`,
  `<iframe srcdoc="<script>parent.${MARK}=1</script>"></iframe>`,
  `\u202Egnp.exe\u200B\uFEFF<b onmouseover=${MARK}=1>đậm</b>`,
];
/** The shortest, for what is short; it is in every text. */
export const [SHORTEST = ''] = MARKUP;
export const EVERYTHING = MARKUP.join(' ');

/** As much of it as fits, whole pieces only, another one first each time. */
let turn = 0;
export function markup(most: number): string {
  turn += 1;
  let text = SHORTEST;
  for (const at of MARKUP.keys()) {
    const piece = MARKUP[(at + turn) % MARKUP.length] ?? '';
    if (piece !== SHORTEST && text.length + 1 + piece.length <= most) text += ` ${piece}`;
  }
  return text;
}

/** As the name of a file: no slash is one, and the ending tells the truth. */
export const fileName = (ending: string) => `${markup(150).replace(/[\\/]/g, '')}.${ending}`;
