import type { AddUploaded, DocumentHead, StoredEvidence, TaskDetail } from '@tctp/contracts';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { ApiProblem, offlineProblem } from '../../api/api-problem';
import { request } from '../../api/client';
import { readUploadHead, uploadLimitsQuery } from '../../api/evidence-queries';
import { newKey } from '../../api/idempotency-key';
import type { EvidenceUpload } from '../../api/upload-evidence';
import { uploadEvidence } from '../../api/upload-evidence';
import type { DocumentDraft } from './document-draft';
import { documentOf, takenFrom } from './document-draft';
import type { Unfinished } from './unfinished';
import { forgetUnfinished, readUnfinished, rememberUnfinished, sameFile } from './unfinished';

export interface Sending {
  /** Also the key of the command that adds it: added again, it cannot arrive twice. */
  key: string;
  file: File;
  state: 'sending' | 'broken' | 'up' | 'adding' | 'refused';
  percent: number;
  uploadId: string | null;
  /** Undefined while the file is being read. */
  head: DocumentHead | null | undefined;
  draft: DocumentDraft;
  error: ApiProblem | null;
}

/** Files go up side by side, and are added one after the other: each answer brings the version the next must name. */
export function useUploads(task: Pick<TaskDetail, 'id' | 'version'>) {
  const client = useQueryClient();
  const limitBytes = useQuery(uploadLimitsQuery).data?.limitBytes;
  const [sending, setSending] = useState<readonly Sending[]>([]);
  const [left, setLeft] = useState<readonly Unfinished[]>(() => readUnfinished(task.id));
  const going = useRef(new Map<string, EvidenceUpload>());
  const version = useRef(task.version);
  const line = useRef<Promise<void>>(Promise.resolve());

  useEffect(() => {
    version.current = Math.max(version.current, task.version);
  }, [task.version]);

  function change(key: string, part: Partial<Sending>) {
    setSending((all) => all.map((one) => (one.key === key ? { ...one, ...part } : one)));
  }

  function leave({ key, file }: Pick<Sending, 'key' | 'file'>) {
    going.current.delete(key);
    forgetUnfinished(task.id, file);
    setSending((all) => all.filter((one) => one.key !== key));
  }

  async function begin({ key, file }: Sending): Promise<void> {
    const upload = await uploadEvidence(file, {
      onProgress: (percent) => change(key, { percent }),
      onArrived: (percent) => rememberUnfinished(task.id, file, percent),
      onBroken: (error, percent) => change(key, { state: 'broken', error, percent }),
      onUp: (uploadId) => {
        change(key, { state: 'up', percent: 100, uploadId, error: null });
        void readUploadHead(uploadId).then((head) => change(key, { head }));
      },
    });
    going.current.set(key, upload);
    upload.go();
  }

  async function addToTask({ key, file, uploadId, draft }: Sending): Promise<void> {
    if (uploadId === null) return;
    const body: AddUploaded = { uploadId, ...documentOf(draft) };
    try {
      const path = `/tasks/${encodeURIComponent(task.id)}/evidence/from-upload`;
      const answer = await request<StoredEvidence>('POST', path, { body, version: version.current, key });
      version.current = answer.version;
      going.current.get(key)?.forget();
      leave({ key, file });
      await client.invalidateQueries();
    } catch (error) {
      const problem = error instanceof ApiProblem ? error : offlineProblem();
      /* A refusal was an answer: only a broken line keeps the key of its attempt. */
      const next = problem.isOffline ? key : newKey();
      moveTo(key, next);
      change(next, { state: 'up', error: problem });
      if (problem.isStale) await client.invalidateQueries();
    }
  }

  function moveTo(key: string, next: string) {
    if (key === next) return;
    const upload = going.current.get(key);
    going.current.delete(key);
    if (upload !== undefined) going.current.set(next, upload);
    change(key, { key: next });
  }

  function add(one: Sending, takeHead: boolean) {
    const draft = takeHead ? takenFrom(one.head, one.draft) : one.draft;
    change(one.key, { state: 'adding', draft, error: null });
    line.current = line.current.then(() => addToTask({ ...one, draft }));
  }

  return {
    sending,
    unfinished: left,
    limitBytes,
    choose(files: readonly File[]) {
      const chosen = files.map((file) => checked(file, limitBytes));
      setSending((all) => [...all, ...chosen]);
      setLeft((all) => all.filter((one) => !files.some((file) => sameFile(one, file))));
      for (const one of chosen) {
        if (one.state === 'sending')
          begin(one).catch(() => change(one.key, { state: 'broken', error: offlineProblem() }));
      }
    },
    resume(one: Sending) {
      change(one.key, { state: 'sending', error: null });
      const upload = going.current.get(one.key);
      if (upload === undefined) void begin(one);
      else upload.go();
    },
    write: (one: Sending, draft: DocumentDraft) => change(one.key, { draft }),
    add,
    addAll: () => sending.filter(({ state }) => state === 'up').forEach((one) => add(one, true)),
    forget(one: Unfinished) {
      forgetUnfinished(task.id, one);
      setLeft((all) => all.filter((other) => !sameFile(one, other)));
    },
    drop(one: Sending) {
      going.current.get(one.key)?.drop();
      leave(one);
    },
  };
}

/** Refused before a byte is sent, where that is known here already. */
function checked(file: File, limitBytes: number | undefined): Sending {
  const one: Omit<Sending, 'state' | 'error'> = {
    key: newKey(),
    file,
    percent: 0,
    uploadId: null,
    head: undefined,
    draft: {},
  };
  if (file.size === 0) return { ...one, state: 'refused', error: refusal('file-empty') };
  if (limitBytes !== undefined && file.size > limitBytes) {
    const params = { limitMegabytes: Math.floor(limitBytes / 1_048_576) };
    return { ...one, state: 'refused', error: refusal('file-too-large', params) };
  }
  return { ...one, state: 'sending', error: null };
}

/** As the server would have said it; the words of the catalogue are the same. */
function refusal(code: string, params: Record<string, number> = {}): ApiProblem {
  return new ApiProblem({ type: 'about:blank', title: code, status: 422, detail: '', code, params });
}
