import { reachTarget, supposeChanges } from '@tctp/application';
import { reachQuerySchema, supposedSchema } from '@tctp/contracts';
import type { ForecastQuery, ReachView, Supposed, WhatIfView } from '@tctp/contracts';
import type { OpenPlan } from './open-plan';
import { dayText, pointsText, say, sayReason, taskText } from './words';
import { WrongUse } from './wrong-use';

/** What if these things happen? */
export async function askWhatIf(
  { read, clock, reader, planId }: OpenPlan,
  query: ForecastQuery,
  changes: string,
): Promise<{ value: WhatIfView; text: string }> {
  const supposed = supposedFrom(changes);
  const result = await supposeChanges({ read, clock }, reader.tenantId, planId, { ...query, supposed });
  if (!result.ok) throw new WrongUse(say(`refusal.${result.refusal.code}`, { ...result.refusal }));
  return { value: result.value, text: whatIfText(result.value) };
}

/** What must be done to reach a total? */
export async function askReach(
  { read, clock, reader, planId }: OpenPlan,
  query: ForecastQuery,
  wanted: { reach: string; chance: string | undefined },
): Promise<{ value: ReachView; text: string }> {
  const goal = reachQuerySchema.safeParse({ target: wanted.reach, chance: wanted.chance ?? '0.8' });
  if (!goal.success) throw new WrongUse(WRONG_GOAL);
  const result = await reachTarget({ read, clock }, reader.tenantId, planId, { ...query, ...goal.data });
  if (!result.ok) throw new WrongUse(say(`refusal.${result.refusal.code}`, { ...result.refusal }));
  return { value: result.value, text: reachText(result.value) };
}

const WRONG_GOAL =
  '--reach là một tổng điểm như 90, --chance là từ 0 đến 1 như 0.8. (Check --reach and --chance.)';
const WRONG_CHANGES =
  '--what-if là danh sách như "1.5.3=approved@2017-12-01,5.3.3=notRecognised,7.1.5=3": mã tiêu chí hoặc mã việc; ' +
  'approved, notRecognised hoặc số điểm; ngày thì có hoặc không. (Check --what-if.)';

/** `1.5.3=approved@2017-12-01,5.3.3=notRecognised`: what, becomes what, and by which day. */
export function supposedFrom(changes: string): Supposed[] {
  return changes.split(',').map((change) => {
    const [, code, becomes, by] = /^\s*([^=@]+?)\s*=\s*([^=@]+?)\s*(?:@\s*([^=@]+?)\s*)?$/.exec(change) ?? [];
    const read = supposedSchema.safeParse({ code, becomes, ...(by === undefined ? {} : { by }) });
    if (!read.success) throw new WrongUse(WRONG_CHANGES);
    return read.data;
  });
}

const BECOMES: Readonly<Record<string, string>> = {
  approved: 'được duyệt',
  notRecognised: 'không được công nhận',
};

function whatIfText({ supposed, before, after, moved, atLeast, caveats }: WhatIfView): string {
  const said = supposed.map(({ code, becomes, by }) => {
    const what = BECOMES[becomes] ?? `được ${pointsText(becomes)} điểm`;
    return `${code} ${what}${by === undefined ? '' : ` chậm nhất ngày ${dayText(by)}`}`;
  });
  const fromTo = (one: string, other: string) => `${one} → ${other}`;
  return [
    `Giả sử ${said.join('; ')}:`,
    `Dự kiến ${fromTo(pointsText(before.likely), pointsText(after.likely))}; ` +
      `kỳ vọng ${fromTo(figure(before.mean), figure(after.mean))}; ` +
      `đạt ${pointsText(atLeast.points)} trở lên: ${fromTo(percent(atLeast.before), percent(atLeast.after))}.`,
    ...moved.map(({ code, before: was, after: is }) => `· ${code}: ${fromTo(figure(was), figure(is))}`),
    ...(moved.length === 0 ? ['Không dòng nào thay đổi.'] : []),
    ...caveatsText(caveats),
  ].join('\n');
}

function reachText({
  planId,
  target,
  wanted,
  today,
  reachable,
  exact,
  chance,
  tasks,
  caveats,
}: ReachView): string {
  const list = tasks.map(({ taskId, componentCode }) => `· ${componentCode} (${taskText(planId, taskId)})`);
  const now = `Đạt ${pointsText(target)} trở lên: hiện nay ${percent(today)}`;
  const way = reachable
    ? `${now}; duyệt ${tasks.length} việc sau thì ${percent(chance)} (muốn ${percent(wanted)}):`
    : `${now}; muốn ${percent(wanted)} thì chưa có cách: duyệt hết mọi việc còn mở cũng chỉ ${percent(chance)}.`;
  return [
    way,
    ...(reachable ? list : []),
    ...(exact ? [] : ['Chưa thử hết mọi cách: có thể còn cách ít việc hơn.']),
    ...caveatsText(caveats),
  ].join('\n');
}

export function caveatsText(caveats: WhatIfView['caveats']): string[] {
  return caveats.map((caveat) => `Chưa tính trong xác suất: ${sayReason(caveat)}.`);
}

function figure(value: number): string {
  return pointsText(value.toFixed(2));
}

function percent(chance: number): string {
  return `${Math.round(chance * 100)}%`;
}
