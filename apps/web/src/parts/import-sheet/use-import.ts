import type { Imported, ImportPreview } from '@tctp/contracts';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import type { ApiProblem } from '../../api/api-problem';
import { newKey } from '../../api/idempotency-key';
import type { ChosenFile, ImportPlace } from '../../api/import-queries';
import { chosen, confirmFile, previewFile, takeForm } from '../../api/import-queries';
import { saveFile } from '../save-file';

interface Why {
  reason: string;
  document: string;
}

/** From a chosen file to its preview, and from the preview to what came of it. A retry keeps its key. */
export function useImport(place: ImportPlace) {
  const client = useQueryClient();
  const attempt = useRef<{ of: string; key: string } | null>(null);
  const [file, setFile] = useState<ChosenFile | null>(null);
  const form = useMutation<ChosenFile, ApiProblem>({
    mutationFn: () => takeForm(place),
    onSuccess: ({ content, name }) => saveFile(content, name),
  });
  const preview = useMutation<ImportPreview, ApiProblem, ChosenFile>({
    mutationFn: (given) => previewFile(place, given),
  });
  const confirm = useMutation<Imported, ApiProblem, Why & { seen: ImportPreview; file: ChosenFile }>({
    mutationFn: ({ seen: { fileDigest, basis }, file: given, ...why }) => {
      const of = JSON.stringify([fileDigest, basis, why]);
      if (attempt.current?.of !== of) attempt.current = { of, key: newKey() };
      return confirmFile(place, given, { fileDigest, basis, ...why }, attempt.current.key);
    },
    onSuccess: () => client.invalidateQueries(),
  });
  return {
    form,
    preview,
    confirm,
    file,
    async choose(picked: File) {
      const given = await chosen(picked);
      setFile(given);
      confirm.reset();
      preview.mutate(given);
    },
    say(why: Why) {
      if (file !== null && preview.data !== undefined) confirm.mutate({ ...why, seen: preview.data, file });
    },
  };
}
