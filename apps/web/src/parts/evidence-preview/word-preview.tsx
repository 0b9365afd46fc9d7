import { useQuery } from '@tanstack/react-query';
import { evidenceTextQuery } from '../../api/evidence-queries';
import { useWords } from '../../i18n/use-words';
import { OfferedFile } from './offered-file';
import { TextPages } from './text-pages';
import { Waiting } from './waiting';

interface Props {
  taskId: string;
  evidenceId: string;
  url: string;
  name: string;
  words: readonly string[];
}

/** A Word file by its words: the layout is in the file, the evidence is in the words. */
export function WordPreview({ taskId, evidenceId, ...shown }: Props) {
  const { t } = useWords();
  const { data, isError } = useQuery(evidenceTextQuery(taskId, evidenceId));
  if (isError) return <OfferedFile url={shown.url} why={t('preview.failed')} />;
  return data === undefined ? <Waiting /> : <TextPages {...shown} {...data} />;
}
