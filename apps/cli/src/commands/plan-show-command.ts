import { listTasks } from '@tctp/application';
import type { Config } from '@tctp/config';
import { formatCycle } from '@tctp/contracts';
import Table from 'cli-table3';
import { NothingLoaded, withPlan } from './open-plan';
import { dayText, pointsText, say } from './words';

export async function planShowCommand(
  config: Config,
  options: { plan?: string; json?: boolean },
): Promise<string> {
  const shown = await withPlan(config, options.plan, async ({ read, clock, reader, planId }) => {
    const plan = (await read.plans(reader.tenantId)).find((one) => one.id === planId);
    if (plan === undefined) throw new NothingLoaded(planId);
    const tasks = await listTasks({ read, clock }, reader, { scope: 'all', planId });
    return { ...plan, now: await clock.now(), tasks };
  });
  if (options.json) return JSON.stringify(shown, null, 2);
  const table = new Table({
    head: [
      'Dòng',
      'TCTP',
      'Kỳ',
      'Chủ trì',
      'Hạn (ngày cuối)',
      'Trạng thái',
      'Thời hạn',
      'Tối đa',
      'Có thể mất',
    ],
    style: { head: [], border: [] },
  });
  for (const task of shown.tasks) {
    table.push([
      task.rowNumber,
      task.component.code,
      formatCycle(task.cycle, 'vi') ?? '',
      task.lead.shortName,
      task.due.lastDay === null ? task.due.text || 'không có' : dayText(task.due.lastDay),
      say(`work.${task.work}`),
      say(`time.${task.time}`),
      pointsText(task.component.max),
      pointsText(task.atRisk),
    ]);
  }
  return `Kế hoạch ${shown.number} – ${shown.title} (${shown.taskCount} việc)\n${table.toString()}`;
}
