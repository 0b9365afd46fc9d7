import type { DraftChanged, DraftFinding } from '@tctp/contracts';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { ApiProblem } from '../../api/api-problem';
import { request } from '../../api/client';
import { draftCommand } from '../../api/draft-queries';
import { newKey } from '../../api/idempotency-key';

export interface IgnoreRun {
  total: number;
  done: number;
  refused: readonly { finding: DraftFinding; error: ApiProblem }[];
  /** Not sent: somebody else was first, or the line broke. */
  unsent: readonly DraftFinding[];
  reason: string;
  busy: boolean;
}

interface Props {
  draftId: string;
  version: () => number;
  onDone: (answer: DraftChanged, reason: string, keys: readonly string[]) => void;
  onOvertaken: () => void;
}

/**
 * One after another, each on the version the one before it made; whatever is refused harms no other. Whoever is
 * overtaken looks first, and goes on with the rest when they say so.
 */
export function useIgnoreMany({ draftId, version, onDone, onOvertaken }: Props) {
  const client = useQueryClient();
  const [run, setRun] = useState<IgnoreRun | null>(null);

  async function send(findings: readonly DraftFinding[], reason: string) {
    const now: IgnoreRun = { total: findings.length, done: 0, refused: [], unsent: [], reason, busy: true };
    const tell = (change: Partial<IgnoreRun>) => setRun({ ...Object.assign(now, change) });
    tell({});
    const keys: string[] = [];
    let last: DraftChanged | null = null;
    for (const [at, finding] of findings.entries()) {
      const command = draftCommand(
        { id: draftId, version: last?.version ?? version() },
        { verb: 'settle', findingKey: finding.key, settle: { by: 'ignore' }, reason },
      );
      try {
        last = await request<DraftChanged>('POST', command.path, { ...command, key: newKey() });
        keys.push(finding.key);
        tell({ done: keys.length });
      } catch (error) {
        if (!(error instanceof ApiProblem)) throw error;
        const stops = error.isStale || error.isOffline;
        if (error.isStale) onOvertaken();
        else tell({ refused: [...now.refused, { finding, error }] });
        if (stops) {
          tell({ unsent: findings.slice(at) });
          break;
        }
      }
    }
    if (last !== null) onDone(last, reason, keys);
    tell({ busy: false });
    await client.invalidateQueries({ queryKey: ['draft', draftId] });
  }

  return {
    run,
    send: (findings: readonly DraftFinding[], reason: string) => void send(findings, reason),
    again: () => run !== null && void send(run.unsent, run.reason),
    close: () => setRun(null),
  };
}
export type IgnoreMany = ReturnType<typeof useIgnoreMany>;
