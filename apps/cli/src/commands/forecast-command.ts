import { readForecast } from '@tctp/application';
import type { Config } from '@tctp/config';
import type { ForecastView } from '@tctp/contracts';
import Table from 'cli-table3';
import { withPlan } from './open-plan';
import { pointsText, say } from './words';

export async function forecastCommand(
  config: Config,
  options: { plan?: string; json?: boolean },
): Promise<string> {
  return withPlan(config, options.plan, async ({ read, clock, reader, planId, sandbox }) => {
    const result = await readForecast({ read, clock }, reader.tenantId, planId);
    if (!result.ok) throw new Error(result.refusal.code);
    if (options.json) return JSON.stringify(result.value, null, 2);
    return `${sandbox ? 'Bản diễn tập: số liệu thử, không phải kết quả thật.\n' : ''}${forecastText(result.value)}`;
  });
}

function forecastText({ total, baseline, lines, unknown, max, outsideControl }: ForecastView): string {
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
    const figures = [line.max, line.baseline, line.likely, line.worst, line.best].map(pointsText);
    table.push([name, ...figures, say(`reason.${line.reason.code}`, line.reason.params)]);
  }
  const open = unknown.flatMap((risk) => risk.components.map((component) => component.code));
  return [
    `Dự kiến ${pointsText(total.likely)}/${pointsText(max)} (từ ${pointsText(total.worst)} đến ${pointsText(total.best)}); ` +
      `năm ${baseline.year}: ${pointsText(baseline.total)}, hạng ${baseline.rank}/${baseline.rankedUnits}.`,
    `Ngoài tầm của huyện: ${pointsText(outsideControl)} điểm.`,
    `Chưa rõ điểm tối đa, chưa duyệt: ${open.length === 0 ? 'không có' : open.join(', ')}.`,
    table.toString(),
  ].join('\n');
}

function nameOf(line: ForecastView['lines'][number]): string {
  return line.kind === 'rest' ? 'phần không tách dòng' : `${line.code} ${line.title}`;
}
