const NEAR = 2.5;

/**
 * The tables that ruled lines make on a page, from the top: their edges, and the cells between them. Two places without a
 * line between them are one cell.
 */
export function gridsOf({ upright, level }) {
  const spans = [];
  for (const { from, to } of [...upright].sort((one, other) => one.from - other.from)) {
    const last = spans.at(-1);
    if (last && from <= last.to + NEAR) last.to = Math.max(last.to, to);
    else spans.push({ from, to });
  }
  return spans.reverse().flatMap(({ from, to }) => {
    const within = (y) => y > from - NEAR && y < to + NEAR;
    const lines = {
      upright: upright.filter((one) => within(one.from)),
      level: level.filter((one) => within(one.at)),
    };
    const xs = merged(lines.upright.map(({ at }) => at));
    const ys = merged(lines.level.map(({ at }) => at)).reverse();
    return xs.length < 3 || ys.length < 2
      ? []
      : [{ top: to, bottom: from, xs, ys, cells: cellsOf(lines, xs, ys) }];
  });
}

function merged(values) {
  const found = [];
  for (const value of [...values].sort((one, other) => one - other))
    if (found.length === 0 || value - found.at(-1) > NEAR) found.push(value);
  return found;
}

function cellsOf({ upright, level }, xs, ys) {
  const parted = (lines, at, middle) =>
    lines.some((line) => Math.abs(line.at - at) <= NEAR * 1.5 && line.from <= middle && line.to >= middle);
  const taken = ys.map(() => []);
  const cells = [];
  for (let row = 0; row < ys.length - 1; row += 1) {
    const middle = (ys[row] + ys[row + 1]) / 2;
    for (let column = 0; column < xs.length - 1; column += 1) {
      if (taken[row][column]) continue;
      let [columns, rows] = [1, 1];
      while (column + columns < xs.length - 1 && !parted(upright, xs[column + columns], middle)) columns += 1;
      const across = (xs[column] + xs[column + 1]) / 2;
      while (row + rows < ys.length - 1 && !parted(level, ys[row + rows], across)) rows += 1;
      for (let down = row; down < row + rows; down += 1)
        for (let over = column; over < column + columns; over += 1) taken[down][over] = true;
      cells.push({ row, column, columns, rows, items: [] });
    }
  }
  return cells;
}
