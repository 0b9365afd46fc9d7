/**
 * One year of the 2017 plan from the document it came in to the plan proposed for the next, through the API alone, on the
 * clock of a sandbox that began without it. What happens is made up for trying; the points it comes to follow from the rules, and the sum at the
 * end can be done by hand.
 */
import type { ForecastView } from '@tctp/contracts';
import { sumPoints } from '@tctp/domain';
import * as appraisal from './appraisal';
import { importThePlan } from './import-the-plan';
import { Office } from './office';
import * as work from './work-of-the-year';

export interface YearsEnd {
  /** Field by field, as the forecast has them when all is locked. */
  fields: readonly { code: string; points: string; parts: readonly string[] }[];
  total: string;
  /** What the next plan proposes to win back, by component. */
  lost: readonly string[];
  next: { baseline: string | null; forecast: string };
}

export async function liveTheYear(url: string, tell: (line: string) => void): Promise<YearsEnd> {
  const office = await Office.open(url, tell);
  await importThePlan(office);
  const { inspections, initiative } = await work.begin(office);
  await office.clockTo('2017-09-06');
  const petitions = await work.petition(office);
  await work.report(office, '2017-Q3');
  await office.clockTo('2017-10-05');
  await office.submit('tuphap.canbo', office.taskId('2.3.1'), 'Báo cáo rà soát văn bản');
  await office.approve(office.taskId('2.3.1'));
  tell('   2.3.1 nộp và duyệt trước hạn 10/10');
  await office.clockTo('2017-10-16');
  await work.complain(office);
  await office.clockTo('2017-10-31');
  await work.inspect(office, inspections);
  await office.clockTo('2017-11-08');
  await work.report(office, '2017');
  await office.clockTo('2017-11-20');
  await work.register(office, initiative);
  await office.clockTo('2017-11-28');
  await work.handIn(office);
  await office.clockTo('2017-12-06');
  await work.report(office, '2017-Q4');
  await office.clockTo('2017-12-12');
  await work.escalate(office);
  await office.clockTo('2017-12-25');
  await work.answerPetitions(office, petitions);
  await office.tellForecast();
  await office.clockTo('2018-01-08');
  await appraisal.survey(office);
  await appraisal.freeze(office);
  await office.clockTo('2018-01-15');
  await appraisal.appraise(office);
  await office.clockTo('2018-01-22');
  await appraisal.explain(office);
  await office.clockTo('2018-01-26');
  await appraisal.close(office);
  const closed = await office.forecast();
  await office.clockTo('2018-01-30');
  const next = await appraisal.proposeNext(office);
  const end = {
    fields: fieldsOf(closed),
    total: closed.total.likely,
    lost: next.lost,
    next: { baseline: next.forecast.baseline.total, forecast: next.forecast.total.likely },
  };
  tellSum(end, tell);
  return end;
}

function fieldsOf({ lines }: ForecastView): YearsEnd['fields'] {
  return lines
    .filter(({ kind }) => kind === 'field' || kind === 'survey' || kind === 'unlisted')
    .map(({ code, likely }) => ({
      code,
      points: likely,
      parts: lines
        .filter((one) => one.fieldCode === code && (one.kind === 'component' || one.kind === 'rest'))
        .map((one) => `${one.kind === 'rest' ? 'phần còn lại' : one.code} ${one.likely}`),
    }));
}

function tellSum({ fields, total, lost, next }: YearsEnd, tell: (line: string) => void): void {
  tell('\nCộng lại');
  for (const { code, points, parts } of fields)
    tell(`   ${code.padEnd(6)} ${points.padStart(6)}${parts.length === 0 ? '' : `  = ${parts.join(' + ')}`}`);
  tell(`   ${'tổng'.padEnd(6)} ${total.padStart(6)}  = ${fields.map(({ points }) => points).join(' + ')}`);
  if (sumPoints(fields.map(({ points }) => points)) !== total) throw new Error('the fields do not add up');
  tell(`   mất, và kế hoạch 2018 đề xuất giành lại: ${lost.join('; ')}`);
  tell(`   kế hoạch 2018 bắt đầu từ ${next.baseline ?? 'chưa rõ'}, dự báo ${next.forecast}`);
}
