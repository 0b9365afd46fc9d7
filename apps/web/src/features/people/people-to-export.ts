import type { Account } from '@tctp/contracts';
import type { Words } from '../../i18n/use-words';
import type { ExportTable } from '../../parts/export/export-table';

export function peopleToExport(
  fileName: string,
  accounts: readonly Account[],
  { t, word }: Words,
): ExportTable<Account> {
  return {
    fileName,
    list: 'people',
    rows: accounts,
    columns: [
      { title: t('people.displayName'), kind: 'text', value: ({ displayName }) => displayName },
      { title: t('people.username'), kind: 'text', width: 20, value: ({ username }) => username },
      { title: t('people.unit'), kind: 'text', value: ({ unit }) => unit.name },
      { title: t('people.role'), kind: 'text', width: 20, value: ({ role }) => word('role', role) },
      {
        title: t('people.state'),
        kind: 'text',
        width: 12,
        value: ({ lockedAt }) => (lockedAt === null ? null : t('people.locked')),
      },
    ],
  };
}
