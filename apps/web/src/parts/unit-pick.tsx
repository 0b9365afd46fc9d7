import { useQuery } from '@tanstack/react-query';
import { unitsQuery } from '../api/colleague-queries';
import { useWords } from '../i18n/use-words';
import { PickOne } from './pick-one';
import { ProblemNote } from './problem-note';
import { Skeleton } from './skeleton';

interface Props {
  id?: string;
  value?: string | null;
  onChange?: (unitId: string) => void;
  except?: string | undefined;
  testId: string;
}

/** A unit that can have work in hand, found with or without diacritics. */
export function UnitPick({ except, ...rest }: Props) {
  const { t } = useWords();
  const query = useQuery(unitsQuery);
  if (query.error !== null) return <ProblemNote error={query.error} />;
  if (query.data === undefined) return <Skeleton rows={4} />;
  return (
    <PickOne
      {...rest}
      choices={query.data
        .filter((unit) => unit.kind !== 'group' && unit.id !== except)
        .map(({ id, name }) => ({ value: id, label: name }))}
      none={t('pick.nothing')}
      search={t('pick.unit')}
    />
  );
}
