import { rehearseYear } from '@tctp/application';
import type { Rehearsal, RehearsedEvent } from '@tctp/application';
import { loadTinhBien2017, shippedScenarios, validateScenario } from '@tctp/catalog';
import type { PlanPackage } from '@tctp/catalog';
import { localDateOf } from '@tctp/calendar';
import { messages } from '@tctp/contracts';
import type { Role, Scenario } from '@tctp/domain';
import type { UnknownRisk } from '@tctp/forecast';
import Table from 'cli-table3';
import { readGiven } from './read-given';
import { dayText, pointsText, say } from './words';
import { WrongUse } from './wrong-use';

export interface RehearseOptions {
  /** A file, or the name of a scenario that ships. */
  scenario: string;
  all?: boolean;
  json?: boolean;
}

/** The seed plan's year under a scenario: no database, nothing written. */
export async function rehearseCommand(options: RehearseOptions): Promise<string> {
  const plan = loadTinhBien2017();
  const year = rehearseYear(plan, await readScenario(options.scenario, plan));
  return options.json ? JSON.stringify(year, null, 2) : yearText(year, plan, options.all === true);
}

async function readScenario(wanted: string, plan: PlanPackage): Promise<Scenario> {
  const shipped = shippedScenarios();
  const ours = shipped[wanted];
  if (ours !== undefined) return ours;
  const result = validateScenario(await readGiven(wanted, 'kịch bản', Object.keys(shipped)), plan);
  if (result.ok) return result.value;
  const list = result.faults
    .map(({ path, code, params }) => `  ${path || '(tệp)'}: ${say(`scenarioFault.${code}`, params)}`)
    .join('\n');
  throw new WrongUse(`Kịch bản "${wanted}" chưa đúng, sửa các chỗ sau (mend these places):\n${list}`);
}

/** What people would hear of; everything else only when asked for. */
const LOUD: readonly RehearsedEvent['code'][] = [
  'deadlinePassed',
  'taskEscalated',
  'obstacleEscalated',
  'petitionPending',
  'evidenceReturned',
  'extensionGranted',
  'taskBlocked',
];

function yearText(year: Rehearsal, plan: PlanPackage, all: boolean): string {
  const table = new Table({
    head: ['Ngày', 'TCTP', 'Đơn vị', 'Việc xảy ra'],
    style: { head: [], border: [] },
  });
  const units = new Map(plan.units.map(({ id, shortName }) => [id, shortName]));
  const shown = year.timeline.filter(({ code }) => all || LOUD.includes(code));
  for (const { at, componentCode, unitId, code, params } of shown) {
    const lead = units.get(unitId) ?? unitId;
    const day = dayText(localDateOf(plan.calendar, at));
    table.push([day, componentCode, lead, say(`event.${code}`, { lead, ...withReason(plan, params) })]);
  }
  const { inTime, late, notMeasured, overdue, open } = year.settled;
  const told = (Object.entries(year.lettersUp) as [Role, number][]).map(
    ([role, times]) => `${messages.vi.role[role]} ${times}`,
  );
  const { total, unknown } = year.end;
  return [
    `Diễn tập: ${year.title} (${dayText(year.from)} – ${dayText(year.until)}, ${year.tasks} việc)`,
    shown.length === 0 ? 'Không có gì phải báo lên.' : table.toString(),
    ...year.refusals.map(
      ({ at, taskId, wanted, refusal }) =>
        `Không làm được ${dayText(localDateOf(plan.calendar, at))}, ${taskId}, ${wanted}: ${refusal.code}`,
    ),
    `Báo lên: ${told.length === 0 ? 'không' : told.join(', ')}.`,
    `Cuối năm: đúng hạn ${inTime}, trễ ${late}, không đo hạn ${notMeasured}, chưa xong ${open} (quá hạn ${overdue}).`,
    `Dự kiến từng tháng: ${year.curve.map(({ on, likely }) => `${dayText(on)} ${pointsText(likely)}`).join(' · ')}.`,
    `Thẩm định: ${pointsText(total.likely)} (từ ${pointsText(total.worst)} đến ${pointsText(total.best)}).`,
    ...unknown.map((risk) => unknownText(plan, risk)),
  ].join('\n');
}

/** Danger without a number is told beside the number, never left out. */
function unknownText(plan: PlanPackage, { fieldCode, atMost, components }: UnknownRisk): string {
  const field = plan.criteriaSet.fields.find(({ code }) => code === fieldCode)?.title ?? fieldCode;
  const codes = components.map(({ code }) => code).join(', ');
  return `Chưa rõ: ${field} còn ${pointsText(atMost)} điểm không tách dòng, giữ như năm trước; chưa duyệt ${codes}.`;
}

/** The history keeps the code of a return; the plan has its words. */
function withReason(plan: PlanPackage, params: RehearsedEvent['params']): RehearsedEvent['params'] {
  const reason = plan.plan.policy.returnReasons.find(({ code }) => code === params['reason']);
  return reason === undefined ? params : { ...params, reason: reason.label.vi };
}
