/** The straight lines of a page: upright and level ones, in points, the page's own axes. Thin boxes are lines too. */
export async function rulesOf(page, OPS) {
  const { fnArray, argsArray } = await page.getOperatorList();
  const rules = { upright: [], level: [] };
  let matrix = [1, 0, 0, 1, 0, 0];
  const saved = [];
  for (const [at, op] of fnArray.entries()) {
    if (op === OPS.save) saved.push(matrix);
    else if (op === OPS.restore) matrix = saved.pop() ?? matrix;
    else if (op === OPS.transform) matrix = times(matrix, argsArray[at]);
    else if (op === OPS.constructPath) addPath(rules, argsArray[at], matrix, OPS);
  }
  return rules;
}

function addPath(rules, [paint, [data] = []], matrix, OPS) {
  if (!data || paint === OPS.endPath || paint === OPS.clip || paint === OPS.eoClip) return;
  let [from, start] = [null, null];
  for (let at = 0; at < data.length;) {
    const kind = data[at];
    const points = [2, 2, 6, 4, 0][kind] ?? data.length;
    const end = points > 0 ? put(matrix, data[at + points - 1], data[at + points]) : start;
    if (kind === 0) start = end;
    else if ((kind === 1 || kind === 4) && from && end) addRule(rules, from, end);
    from = end;
    at += points + 1;
  }
}

function addRule({ upright, level }, [x, y], [toX, toY]) {
  const [wide, high] = [Math.abs(x - toX), Math.abs(y - toY)];
  if (wide < 1 && high > 4) upright.push({ at: (x + toX) / 2, from: Math.min(y, toY), to: Math.max(y, toY) });
  if (high < 1 && wide > 4) level.push({ at: (y + toY) / 2, from: Math.min(x, toX), to: Math.max(x, toX) });
}

const put = ([a, b, c, d, e, f], x, y) => [a * x + c * y + e, b * x + d * y + f];
const times = ([a, b, c, d, e, f], [g, h, i, j, k, l]) => [
  a * g + c * h,
  b * g + d * h,
  a * i + c * j,
  b * i + d * j,
  a * k + c * l + e,
  b * k + d * l + f,
];
