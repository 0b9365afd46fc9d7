import { readForecast } from '@tctp/application';
import type { Config } from '@tctp/config';
import { forecastQuerySchema } from '@tctp/contracts';
import type { ForecastQuery, ForecastView } from '@tctp/contracts';
import Table from 'cli-table3';
import { askReach, askWhatIf, caveatsText } from './forecast-questions';
import { withPlan } from './open-plan';
import type { OpenPlan } from './open-plan';
import { pointsText, say, sayReason, taskText } from './words';
import { WrongUse } from './wrong-use';

export interface ForecastOptions {
  plan?: string;
  json?: boolean;
  view?: string;
  asOf?: string;
  /** What to suppose; with it the answer is a comparison. */
  whatIf?: string;
  /** A total to reach; with it the answer is the cheapest way there. */
  reach?: string;
  chance?: string;
}

export async function forecastCommand(config: Config, options: ForecastOptions): Promise<string> {
  return withPlan(config, options.plan, async (open) => {
    const query = forecastQuerySchema.safeParse({ view: options.view, asOf: options.asOf });
    if (!query.success) throw new WrongUse(WRONG_OPTIONS);
    const { value, text } = await ask(open, query.data, options);
    if (options.json) return JSON.stringify(value, null, 2);
    return `${open.sandbox ? 'Bản diễn tập: số liệu thử, không phải kết quả thật.\n' : ''}${text}`;
  });
}

async function ask(
  open: OpenPlan,
  query: ForecastQuery,
  { whatIf, reach, chance }: ForecastOptions,
): Promise<{ value: unknown; text: string }> {
  if (whatIf !== undefined) return askWhatIf(open, query, whatIf);
  if (reach !== undefined) return askReach(open, query, { reach, chance });
  const { read, clock, reader, planId } = open;
  const result = await readForecast({ read, clock }, reader.tenantId, planId, query);
  if (!result.ok) throw new WrongUse(say(`refusal.${result.refusal.code}`));
  return { value: result.value, text: forecastText(result.value) };
}

const WRONG_OPTIONS =
  '--view là strict, likely hoặc lenient; --as-of là một ngày như 2017-11-30. (Check --view and --as-of.)';

function forecastText(view: ForecastView): string {
  const { total, baseline, lines, unknown, max, outsideControl, closing } = view;
  const table = new Table({
    head: ['Tiêu chí', 'Tối đa', `Năm ${baseline.year}`, 'Dự kiến', 'Thấp nhất', 'Cao nhất', 'Lý do'],
    colAligns: ['left', 'right', 'right', 'right', 'right', 'right', 'left'],
    colWidths: [38, 8, 10, 9, 11, 10, 34],
    wordWrap: true,
    style: { head: [], border: [] },
  });
  for (const line of lines) {
    const name =
      line.kind === 'field' || line.kind === 'survey' || line.kind === 'unlisted'
        ? line.title
        : `· ${nameOf(line)}`;
    const figures = [line.max, line.baseline, line.likely, line.worst, line.best].map(known);
    table.push([name, ...figures, sayReason(line.reason)]);
  }
  const open = unknown.flatMap((risk) => risk.components.map((component) => component.code));
  return [
    `Dự kiến ${pointsText(total.likely)}/${pointsText(max)} (từ ${pointsText(total.worst)} đến ${pointsText(total.best)}); ` +
      `năm ${baseline.year}: ${known(baseline.total)}, hạng ${baseline.rank ?? '–'}/${baseline.rankedUnits ?? '–'}.`,
    `Ngoài tầm của huyện: ${pointsText(outsideControl)} điểm.`,
    `Chưa rõ điểm tối đa, chưa duyệt: ${open.length === 0 ? 'không có' : open.join(', ')}.`,
    table.toString(),
    ...closing.map(({ reason }) => `${sayReason(reason)}.`),
    ...chancesText(view),
  ].join('\n');
}

const known = (points: string | null) => (points === null ? 'chưa rõ' : pointsText(points));

const VIEW_NAMES = { strict: 'khắt khe', likely: 'thông thường', lenient: 'rộng rãi' } as const;

function chancesText({ planId, chances, baseline }: ForecastView): string[] {
  const first = chances.workOrder
    .slice(0, 5)
    .map((one) => `${one.componentCode} (${taskText(planId, one.taskId)}, ${lossText(one)})`);
  return [
    `Cách nhìn ${VIEW_NAMES[chances.view]}: kỳ vọng ${pointsText(chances.mean.toFixed(2))}; ` +
      `4/5 khả năng từ ${pointsText(chances.middle.low)} đến ${pointsText(chances.middle.high)}` +
      (chances.atLeastLastYear === null
        ? '.'
        : `; không thấp hơn năm ${baseline.year}: ${Math.round(chances.atLeastLastYear * 100)}%.`),
    `Làm trước: ${first.length === 0 ? 'không có việc nào' : first.join(', ')}.`,
    ...caveatsText(chances.caveats),
    `${sayReason(chances.learnt)}.`,
    'Xác suất là giả định của chương trình, không có nguồn nào cho; xem đủ bằng --json.',
  ];
}

/** What a working day of delay costs; what may be lost at all while a day costs nothing yet. */
function lossText({ perDay, atRisk }: ForecastView['chances']['workOrder'][number]): string {
  if (perDay === null || atRisk === null) return 'chưa rõ điểm';
  if (perDay < 0.0005) return `có thể mất ${pointsText(atRisk.toFixed(2))} điểm`;
  return `mỗi ngày chậm mất ${perDay.toFixed(3).replace('.', ',')} điểm`;
}

function nameOf(line: ForecastView['lines'][number]): string {
  return line.kind === 'rest' ? 'phần không tách dòng' : `${line.code} ${line.title}`;
}
