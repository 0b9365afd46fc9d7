import { useQuery } from '@tanstack/react-query';
import { colleaguesQuery } from '../api/colleague-queries';
import { useWords } from '../i18n/use-words';
import { PickOne } from './pick-one';
import { ProblemNote } from './problem-note';
import { Skeleton } from './skeleton';

interface Props {
  id?: string;
  value?: string | null;
  onChange?: (accountId: string) => void;
  /** Somebody who cannot be meant. */
  except?: string | undefined;
  testId: string;
}

/** One person of the reader's unit; who is away says who acts for them. */
export function ColleaguePick({ except, ...rest }: Props) {
  const { t, word } = useWords();
  const query = useQuery(colleaguesQuery);
  if (query.error !== null) return <ProblemNote error={query.error} />;
  if (query.data === undefined) return <Skeleton rows={2} />;
  return (
    <PickOne
      {...rest}
      choices={query.data
        .filter(({ accountId }) => accountId !== except)
        .map(({ accountId, displayName, role, substitute }) => ({
          value: accountId,
          label: displayName,
          detail: [word('role', role), substitute && t('pick.away', { substitute: substitute.displayName })]
            .filter(Boolean)
            .join(' · '),
        }))}
      none={t('pick.noPerson')}
      search={t('pick.person')}
    />
  );
}
