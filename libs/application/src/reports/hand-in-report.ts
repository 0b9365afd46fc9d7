import type { Actor, Facts, Instant, WorkState } from '@tctp/domain';
import { POLICY_DEFAULTS } from '@tctp/domain';
import { scoreFacts } from '@tctp/scoring';
import type { PersonCommand } from '@tctp/workflow';
import type { TaskInHand } from '../decision';
import type { FileToName } from '../evidence/name-file';
import { MOST_FILES } from '../evidence/name-file';
import type { Stores } from '../ports';
import type { Result } from '../refusal';
import { accept, refuse } from '../refusal';
import { scoringContextOf } from '../scores/scoring-context';
import { decideAll, onBehalf } from '../tasks/command-task';
import { decisionToWrite } from '../tasks/decision-to-write';

export interface HandingIn {
  stores: Pick<Stores, 'tasks'>;
  actor: Actor;
  at: Instant;
  taskId: string;
  evidenceId: string;
  /** The file of an earlier sending, where there was one: it makes room. */
  replaces: string | null;
  file: FileToName;
  facts: Facts;
  note: string | null;
}

/** Handed in, whatever became of it: not again. */
const HANDED_IN: readonly WorkState[] = ['submitted', 'underReview', 'approved'];

/** File and submission in one decision of the cycle, written in the transaction of the report. */
export async function handInReport(handing: HandingIn): Promise<Result<{ cycle: string; work: WorkState }>> {
  const { stores, actor, taskId, at, note, facts } = handing;
  const held = await stores.tasks.hold(actor, taskId);
  if (held === null) return refuse({ code: 'report-cycle-unknown' });
  const { task, cycle } = held;
  const { work } = task.snapshot;
  if (HANDED_IN.includes(work)) return refuse({ code: 'report-cycle-handed-in', cycle, work });
  if (task.evidence.length >= MOST_FILES) return refuse({ code: 'too-many-files', most: MOST_FILES });
  const claimed = scoreFacts(task.component, facts, scoringContextOf(task.plan.calendar));
  if (!claimed.ok) return claimed;

  const old = task.evidence.find(({ id }) => id === handing.replaces);
  const kept = task.evidence.filter((one) => one !== old).map(({ id }) => id);
  const decided = decideAll(task, commandsOf(handing, task, old?.fileName, kept.length + 1));
  if (!decided.ok) return decided;
  const { next } = decided.value;
  const { accountId: by, unitId, standsFor } = actor;
  const { sha256, size, fileName, mediaType, document } = handing.file;
  const evidence = { id: handing.evidenceId, ...{ sha256, size, fileName, mediaType, document, unitId } };
  const submission = {
    number: next.context.submission?.number ?? 0,
    ...{ by, for: standsFor?.id ?? null, at, note },
    evidenceIds: [...kept, handing.evidenceId],
    claimedFacts: facts,
    claimedPoints: claimed.points,
  };
  const rows = {
    evidence: { ...evidence, uploadedBy: by, uploadedAt: at },
    submission,
    ...(old === undefined ? {} : { removedEvidence: old.id }),
  };
  const decision = { task, decided: decided.value, at, actorId: by, note, rows };
  await stores.tasks.write([decisionToWrite(decision)]);
  return accept({ cycle, work: next.work });
}

function commandsOf(
  { actor, at, file: { fileName } }: HandingIn,
  { plan }: TaskInHand,
  old: string | undefined,
  files: number,
): PersonCommand[] {
  const who = { by: actor.accountId, at };
  const steps = plan.policy.review ?? POLICY_DEFAULTS.review;
  const commands: PersonCommand[] = [
    ...(old === undefined ? [] : [{ type: 'REMOVE_EVIDENCE' as const, ...who, fileName: old }]),
    { type: 'ADD_EVIDENCE', ...who, fileName },
    { type: 'SUBMIT', ...who, files, steps },
  ];
  return commands.map((command) => onBehalf(actor, command));
}
