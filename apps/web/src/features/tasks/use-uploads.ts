import type { EvidenceFields, TaskDetail } from '@tctp/contracts';
import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { ApiProblem, offlineProblem } from '../../api/api-problem';
import { newKey } from '../../api/idempotency-key';
import { uploadEvidence } from '../../api/upload-evidence';

export interface Sending {
  key: string;
  file: File;
  fields: EvidenceFields;
  percent: number;
  error: ApiProblem | null;
}

/**
 * Files go one after the other, because each answer brings the version that the next one must name.
 * A file that failed keeps its key: sent again, it cannot arrive twice.
 */
export function useUploads(task: Pick<TaskDetail, 'id' | 'version'>) {
  const client = useQueryClient();
  const [sending, setSending] = useState<readonly Sending[]>([]);
  const version = useRef(task.version);
  const line = useRef<Promise<void>>(Promise.resolve());

  useEffect(() => {
    version.current = Math.max(version.current, task.version);
  }, [task.version]);

  function change(key: string, part: Partial<Sending>) {
    setSending((all) => all.map((one) => (one.key === key ? { ...one, ...part } : one)));
  }

  async function send({ key, file, fields }: Sending): Promise<void> {
    try {
      const answer = await uploadEvidence({
        taskId: task.id,
        version: version.current,
        key,
        file,
        fileName: file.name,
        fields,
        onProgress: (percent) => change(key, { percent }),
      });
      version.current = answer.version;
      setSending((all) => all.filter((one) => one.key !== key));
      await client.invalidateQueries();
    } catch (error) {
      const problem = error instanceof ApiProblem ? error : offlineProblem();
      change(key, { error: problem });
      if (problem.isStale) await client.invalidateQueries();
    }
  }

  function queue(one: Sending) {
    line.current = line.current.then(() => send(one));
  }

  return {
    sending,
    add(file: File, fields: EvidenceFields) {
      const one: Sending = { key: newKey(), file, fields, percent: 0, error: null };
      setSending((all) => [...all, one]);
      queue(one);
    },
    again(one: Sending) {
      /* A refusal was an answer: only a broken line keeps the key of its attempt. */
      const key = one.error?.isOffline ? one.key : newKey();
      const next: Sending = { ...one, key, percent: 0, error: null };
      setSending((all) => all.map((old) => (old.key === one.key ? next : old)));
      queue(next);
    },
    drop(one: Sending) {
      setSending((all) => all.filter(({ key }) => key !== one.key));
    },
  };
}
