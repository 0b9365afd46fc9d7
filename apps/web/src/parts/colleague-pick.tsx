import { foldText } from '@tctp/domain';
import { useQuery } from '@tanstack/react-query';
import { Select } from 'antd';
import { colleaguesQuery } from '../api/colleague-queries';
import { useWords } from '../i18n/use-words';

interface Props {
  id?: string;
  value?: string | null;
  onChange?: (accountId: string) => void;
  /** Somebody who cannot be meant. */
  except?: string | undefined;
  testId: string;
}

/** One person of the reader's unit; who is away says who acts for them. */
export function ColleaguePick({ id, value, onChange, except, testId }: Props) {
  const { t, word } = useWords();
  const query = useQuery(colleaguesQuery);
  return (
    <Select
      id={id}
      value={value ?? undefined}
      onChange={onChange}
      loading={query.isPending}
      status={query.isError ? 'error' : ''}
      placeholder={t('pick.person')}
      notFoundContent={t('pick.noPerson')}
      showSearch={{ optionFilterProp: 'folded', filterOption: found }}
      options={(query.data ?? [])
        .filter(({ accountId }) => accountId !== except)
        .map(({ accountId, displayName, role, substitute }) => ({
          value: accountId,
          label: [
            displayName,
            word('role', role),
            substitute && t('pick.away', { substitute: substitute.displayName }),
          ]
            .filter(Boolean)
            .join(' · '),
          folded: foldText(displayName),
        }))}
      data-testid={testId}
    />
  );
}

function found(typed: string, option?: { folded?: string }): boolean {
  return option?.folded?.includes(foldText(typed)) ?? false;
}
