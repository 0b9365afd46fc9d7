import type { ImportChangeLine, ImportFaultLine, Imported, ImportPreview } from '@tctp/contracts';

/** What somebody wrote in a cell begins no line and moves no cursor. */
const UNPRINTABLE = /\p{Cc}|\p{Cf}|\p{Zl}|\p{Zp}/gu;

/** What a workbook would change, or what is wrong with it, and what was done. */
export function importText(
  { counts, changes, faults, moreFaults, notes }: ImportPreview,
  done: Imported | null,
): string {
  const { added, changed, unchanged } = counts;
  const lines = notes.map((note) => note);
  if (faults.length > 0)
    return [
      ...lines,
      `${faults.length + moreFaults} ô sai, chưa dòng nào được ghi (wrong cells, nothing was written):`,
      ...faults.map(faultLine),
      ...(moreFaults > 0 ? [`  … và ${moreFaults} ô sai nữa (more)`] : []),
    ].join('\n');
  const left = added + changed - changes.length;
  lines.push(
    `Thêm ${added}, sửa ${changed}, giữ nguyên ${unchanged} (added, changed, unchanged).`,
    ...changes.map(changeLine),
    ...(left > 0 ? [`  … và ${left} dòng nữa (more)`] : []),
  );
  if (added + changed === 0) lines.push('Tệp khớp với dữ liệu đang có. (Nothing to import.)');
  else lines.push(done === null ? 'Chỉ xem, chưa ghi gì. (Dry run.)' : 'Đã ghi. (Done.)');
  const passwords = done?.passwords ?? [];
  if (passwords.length > 0)
    lines.push(
      'Mật khẩu đầu tiên, chỉ hiện lần này (first passwords, said once):',
      ...passwords.map(({ username, password }) => `  ${username}  ${password}`),
    );
  return lines.join('\n');
}

function changeLine({ row, key, title, kind, parts }: ImportChangeLine): string {
  const named = title === key ? key : `${key} ${title}`;
  const said = parts
    .filter(({ was, now }) => was !== null || now !== null)
    .map((part) => `${part.title}: ${part.was === null ? '' : `${part.was} → `}${part.now ?? 'trống'}`);
  return printable(`  ${kind === 'added' ? '+' : '~'} dòng ${row} ${named} | ${said.join('; ')}`);
}

function faultLine({ row, column, title, found, why }: ImportFaultLine): string {
  const place = row === null ? '–' : `${column ?? 'dòng '}${row}`;
  const what = [title ?? '', found === null ? 'trống' : `“${found}”`].filter((one) => one !== '').join(' ');
  return printable(`  ${place} ${what}: ${why}`);
}

function printable(line: string): string {
  return line.replace(UNPRINTABLE, ' ');
}
