import type { DraftFinding, DraftSettlement } from '@tctp/contracts';
import { SEVERITY_OF } from '@tctp/domain';

/** How far somebody has come with what blocks or wants to be looked at; notes hinder nobody and are left out. */
export interface Progress {
  done: number;
  total: number;
}

/** Ignored, or settled and gone; what was taken back is open again. */
export function progressOf(
  findings: readonly Pick<DraftFinding, 'key' | 'severity' | 'state'>[],
  settlements: readonly Pick<DraftSettlement, 'findingKey' | 'findingCode' | 'takenBack'>[],
): Progress {
  const musts = findings.filter(({ severity }) => severity !== 'note');
  const there = new Set(findings.map(({ key }) => key));
  const gone = new Set(
    settlements.flatMap(({ findingKey, findingCode, takenBack }) =>
      takenBack || findingKey === null || findingCode === null || SEVERITY_OF[findingCode] === 'note'
        ? []
        : [findingKey],
    ),
  );
  const settled = [...gone].filter((key) => !there.has(key)).length;
  const ignored = musts.filter(({ state }) => state === 'ignored').length;
  return { done: settled + ignored, total: settled + musts.length };
}
