import { shippedCriteriaSets, validateCriteriaSet } from '@tctp/catalog';
import type { CriteriaSet } from '@tctp/domain';
import { compareSets } from '@tctp/scoring';
import type { SetChange, SetComparison } from '@tctp/scoring';
import Table from 'cli-table3';
import { readGiven } from './read-given';
import { say } from './words';
import { WrongUse } from './wrong-use';

/** What changed from one criteria set to another; each the id of one that ships, or a file. */
export async function criteriaDiffCommand(
  from: string,
  to: string,
  options: { json?: boolean },
): Promise<string> {
  const compared = compareSets(await readSet(from), await readSet(to));
  return options.json ? JSON.stringify(compared, null, 2) : diffText(compared);
}

async function readSet(wanted: string): Promise<CriteriaSet> {
  const shipped = shippedCriteriaSets().map(({ set }) => set);
  const ours = shipped.find(({ id }) => id === wanted);
  if (ours !== undefined) return ours;
  const ids = shipped.map(({ id }) => id);
  const result = validateCriteriaSet(await readGiven(wanted, 'bộ tiêu chí', ids));
  if (result.ok) return result.value;
  const list = result.faults.map(({ path, message }) => `  ${path || '(tệp)'}: ${message}`).join('\n');
  throw new WrongUse(`Bộ tiêu chí "${wanted}" chưa đúng, sửa các chỗ sau (mend these places):\n${list}`);
}

function diffText({ changes, wording }: SetComparison): string {
  const table = new Table({
    head: ['Mã', 'Phần', 'Thay đổi', 'Trước', 'Sau'],
    colWidths: [12, 22, 22, 42, 42],
    wordWrap: true,
    style: { head: [], border: [] },
  });
  for (const change of changes) {
    const { code, part, before, after } = change;
    table.push([code, say(`setChange.part.${part}`), howText(change), shortText(before), shortText(after)]);
  }
  return [
    changes.length === 0 ? 'Không có gì đổi cách tính điểm.' : table.toString(),
    ...(wording.length === 0 ? [] : ['Chỉ đổi câu chữ:']),
    ...wording.map(
      ({ code, place, before, after }) => `  ${code}, ${place}: ${before ?? '–'} → ${after ?? '–'}`,
    ),
  ].join('\n');
}

function howText({ change, matchedBy }: SetChange): string {
  const how = say(`setChange.change.${change}`);
  return matchedBy === undefined ? how : `${how} (${say(`setChange.matchedBy.${matchedBy}`)})`;
}

/** A rule by its source wording, a component by its title; the rest is in the JSON. */
function shortText(value: unknown): string {
  if (value === null) return '–';
  if (typeof value !== 'object') return String(value);
  const { title, source } = value as { title?: unknown; source?: unknown };
  const said = title ?? source;
  return typeof said === 'string' && said !== '' ? said : JSON.stringify(value).slice(0, 120);
}
