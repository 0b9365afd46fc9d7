import type { Imported } from '@tctp/contracts';
import type { ReactNode } from 'react';
import { useState } from 'react';
import { useWords } from '../../i18n/use-words';
import { Button } from '../button';
import type { ExportTable } from '../export/export-table';
import { takeExcel } from '../export/take-table';
import { Note } from '../note';

type Said = NonNullable<Imported['passwords']>[number];

/** Said once: they are kept nowhere. `children` stand at the end, whatever there was to say. */
export function FirstPasswords({
  passwords,
  children,
}: Pick<Imported, 'passwords'> & { children: ReactNode }) {
  const { t } = useWords();
  const [failed, setFailed] = useState(false);
  const ends = (more?: ReactNode) => (
    <div className="import-ends">
      {more}
      {children}
    </div>
  );
  if (passwords === null)
    return (
      <>
        <Note tone="warn">{t('imports.passwordsGone')}</Note>
        {ends()}
      </>
    );
  if (passwords.length === 0) return ends();
  const table: ExportTable<Said> = {
    fileName: t('imports.passwordsFile'),
    list: 'first-passwords',
    rows: passwords,
    columns: [
      { title: t('imports.username'), kind: 'text', width: 24, value: ({ username }) => username },
      { title: t('imports.person'), kind: 'text', width: 36, value: ({ displayName }) => displayName },
      { title: t('imports.password'), kind: 'text', width: 22, value: ({ password }) => password },
    ],
  };
  const take = async () => {
    try {
      await takeExcel(table);
    } catch {
      setFailed(true);
    }
  };
  return (
    <>
      <Note icon="lock">
        <p>{t('imports.passwords', { count: passwords.length })}</p>
      </Note>
      <div className="import-scroll" tabIndex={0} role="region" aria-label={t('imports.passwordsFile')}>
        <table className="import-table import-passwords" data-testid="import-passwords">
          <thead>
            <tr>
              {table.columns.map(({ title }) => (
                <th key={title} scope="col">
                  {title}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {passwords.map(({ username, displayName, password }) => (
              <tr key={username}>
                <th scope="row">{username}</th>
                <td>{displayName}</td>
                <td className="mono">{password}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {failed && <Note tone="late">{t('export.failed')}</Note>}
      {ends(
        <Button look="p" icon="download" onClick={() => void take()} testId="import-passwords-take">
          {t('imports.passwordsTake')}
        </Button>,
      )}
    </>
  );
}
