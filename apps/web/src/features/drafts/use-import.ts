import type { DraftImported } from '@tctp/contracts';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import type { ApiProblem } from '../../api/api-problem';
import { newKey } from '../../api/idempotency-key';
import { importPlan } from '../../api/import-plan';

/** One paper after another; the same one sent again after a broken line keeps its key. */
export function useImport(onDone: (answer: DraftImported) => void) {
  const client = useQueryClient();
  const attempt = useRef<{ file: File; key: string } | null>(null);
  const [percent, setPercent] = useState(0);
  const sending = useMutation<DraftImported, ApiProblem, File>({
    mutationFn: (file) => {
      if (attempt.current?.file !== file) attempt.current = { file, key: newKey() };
      setPercent(0);
      return importPlan(file, attempt.current.key, setPercent);
    },
    onSuccess: async (answer) => {
      attempt.current = null;
      await client.invalidateQueries({ queryKey: ['drafts'] });
      onDone(answer);
    },
    onError: ({ isOffline, problem }) => {
      if (!isOffline && problem.status < 500) attempt.current = null;
    },
  });
  return { ...sending, percent, fileName: sending.variables?.name ?? '' };
}
