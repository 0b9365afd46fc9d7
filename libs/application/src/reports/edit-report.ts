import type { ReportChanged } from '@tctp/contracts';
import type { ReportEdit } from '@tctp/domain';
import { editReport as applyEdits, recompose, shownText } from '@tctp/domain';
import type { Result } from '../refusal';
import { refuse } from '../refusal';
import { gatherSections } from './gather-sections';
import type { ReportDeps, ReportRequest } from './on-report';
import { changeReport, onReport, planForDeed } from './on-report';
import type { KeptReport } from './report-store';

/** What the data says by now; what people wrote stays, and is marked where it says otherwise. */
export async function recomposeReport(
  deps: ReportDeps,
  request: ReportRequest,
): Promise<Result<ReportChanged>> {
  const found = await planForDeed(deps, request, 'recompose');
  if (!found.ok) return found;
  const known = await deps.read.periodicReports.read(request.actor.tenantId, request);
  if (known === null) return refuse({ code: 'report-unknown' });
  const { sections, toldOf } = await gatherSections(deps, request.actor, found.value, request.period);
  return onReport(deps, request, 'recompose', (inHand) =>
    changeReport(
      request,
      inHand,
      { sections: recompose(inHand.report.sections, sections), composedAt: inHand.at, toldOf },
      { code: 'recomposed', params: { day: toldOf }, reason: null },
    ),
  );
}

/** All the changes, or none of them. */
export async function editReport(
  deps: ReportDeps,
  request: ReportRequest,
  { edits }: { edits: readonly ReportEdit[] },
): Promise<Result<ReportChanged>> {
  const found = await planForDeed(deps, request, 'edit');
  if (!found.ok) return found;
  return onReport(deps, request, 'edit', async (inHand) => {
    const edited = applyEdits(inHand.report.sections, edits);
    if (!edited.ok) return refuse(edited.refusal);
    if (edits.every(({ change }) => change === 'order'))
      return changeReport(request, inHand, { sections: edited.value }, REORDERED);
    const params = { count: edits.length, sections: namesOf(edits, inHand.report, edited.value) };
    return changeReport(
      request,
      inHand,
      { sections: edited.value },
      { code: 'edited', params, reason: null },
    );
  });
}

const REORDERED = { code: 'reordered', params: {}, reason: null } as const;
const MOST_NAMED = 300;

/** The titles of the sections that were touched, as they stood or stand now. */
function namesOf(
  edits: readonly ReportEdit[],
  { sections: before }: KeptReport,
  after: KeptReport['sections'],
): string {
  const titles = new Map([...before, ...after].map(({ key, title }) => [key, shownText(title) || key]));
  const touched = edits.flatMap((edit) => {
    if (edit.change === 'addSection') return [edit.title];
    return 'section' in edit ? [titles.get(edit.section) ?? edit.section] : [];
  });
  return [...new Set(touched)].join('; ').slice(0, MOST_NAMED);
}
