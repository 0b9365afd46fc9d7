import { queryOptions, useQuery } from '@tanstack/react-query';
import { useWords } from '../../i18n/use-words';
import { OfferedFile } from './offered-file';
import { TextPages } from './text-pages';
import { Waiting } from './waiting';

const LONGEST = 400_000;

const textFileQuery = (url: string, evidenceId: string) =>
  queryOptions({
    queryKey: ['text-file', evidenceId],
    queryFn: async ({ signal }) => {
      const answer = await fetch(url, { signal, credentials: 'same-origin' });
      if (!answer.ok) throw new Error(String(answer.status));
      return answer.text();
    },
    staleTime: Infinity,
    retry: false,
  });

interface Props {
  evidenceId: string;
  url: string;
  name: string;
  words: readonly string[];
}

export function TextFilePreview({ evidenceId, ...shown }: Props) {
  const { t } = useWords();
  const { data, isError } = useQuery(textFileQuery(shown.url, evidenceId));
  if (isError) return <OfferedFile url={shown.url} why={t('preview.failed')} />;
  if (data === undefined) return <Waiting />;
  const paragraphs = data
    .slice(0, LONGEST)
    .split('\n')
    .filter((line) => line.trim() !== '');
  return <TextPages {...shown} paragraphs={paragraphs} cut={data.length > LONGEST} />;
}
