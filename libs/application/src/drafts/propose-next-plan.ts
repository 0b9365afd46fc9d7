import { localDateOf } from '@tctp/calendar';
import { proposeNextPlan as readingOf } from '@tctp/drafts';
import type { YearToFollow } from '@tctp/drafts';
import type { DossierRows } from '../dossier/dossier-rows';
import type { PlanForecast } from '../forecast/forecast-plan';
import { forecastWithRisks } from '../forecast/forecast-plan';
import { runOnce } from '../once';
import type { KeyedRequest } from '../ports';
import type { ReadModels } from '../read-models';
import type { Result } from '../refusal';
import { accept, refuse } from '../refusal';
import type { DraftDeps } from './by-keeper';
import { mayKeepPlans, notKeeper, thisYearOf } from './by-keeper';
import type { OpenCounts } from './draft-store';
import { inspectDraft } from './inspect-draft';
import { yearToFollow } from './year-to-follow';

export interface ProposedDraft {
  draftId: string;
  version: number;
  /** It was proposed before, on the same points: this is that draft. */
  repeated: boolean;
  basis: 'closed' | 'forecast';
  open: OpenCounts;
}

/**
 * Next year's plan, proposed from what this year came to: a draft like any other, in the same room. Once the appraisal is
 * closed it rests on its points; before, on the forecast, and says so. The same twice is one draft.
 */
export async function proposeNextPlan(
  deps: DraftDeps & { read: ReadModels; newId: () => string },
  request: KeyedRequest,
  { planId }: { planId: string },
): Promise<Result<ProposedDraft>> {
  const { actor } = request;
  const { tenantId } = actor;
  if (!mayKeepPlans(actor)) return notKeeper();
  const dossier = await deps.read.dossiers.list(actor, planId);
  const made = await forecastWithRisks(deps, tenantId, planId);
  if (!made.ok) return made;
  if (dossier === null) return refuse({ code: 'plan-unknown' });
  const follow = await followed(deps, request, dossier, made.value);
  const reading = readingOf(follow);
  const { basis } = follow.proposal;
  const appraisalId = closedAppraisal(dossier);
  const { now: at } = made.value;
  return runOnce<ProposedDraft>(deps.work, request, async ({ drafts }) => {
    const surroundings = await drafts.surroundings(tenantId);
    const thisYear = thisYearOf(deps.shipped, at);
    const { summary } = inspectDraft({ reading, settlements: [] }, surroundings, deps.shipped, thisYear);
    const id = deps.newId();
    const added = await drafts.add(tenantId, {
      id,
      file: null,
      proposedFrom: { planId, number: dossier.planNumber, year: follow.proposal.year, appraisalId },
      importedAt: at,
      importedBy: actor,
      summary,
      reading,
    });
    if (added !== null) return accept({ draftId: id, ...added, repeated: false, basis, open: summary.open });
    const there = await drafts.ofYear(tenantId, planId, appraisalId);
    if (there === null) throw new Error(`The draft that follows ${planId} was put away meanwhile`);
    const { version } = there;
    return accept({ draftId: there.id, version, repeated: true, basis, open: there.summary.open });
  });
}

async function followed(
  { read }: { read: ReadModels },
  { actor }: KeyedRequest,
  { planNumber, planTitle, ...dossier }: DossierRows,
  made: PlanForecast,
): Promise<YearToFollow> {
  const { tenantId } = actor;
  const { plan, now } = made;
  const [rows, scores, units] = await Promise.all([
    read.planRows(tenantId, plan.id),
    read.latestScores(tenantId, plan.id),
    read.units(tenantId),
  ]);
  return yearToFollow(made, {
    number: planNumber,
    title: planTitle,
    basis: closedAppraisal(dossier) === null ? 'forecast' : 'closed',
    asOf: localDateOf(plan.calendar, now),
    rows,
    scores,
    unitNames: new Map(units.map(({ id, name }) => [id, name])),
  });
}

/** The last appraisal, where its points are locked. */
function closedAppraisal({ appraisal }: Pick<DossierRows, 'appraisal'>): string | null {
  return appraisal?.state === 'closed' ? appraisal.id : null;
}
