import type { ImportFaultLine } from '@tctp/contracts';
import { useWords } from '../../i18n/use-words';
import { Note } from '../note';

/** Every wrong cell by the name Excel gives it, what it says, and what would be right. */
export function FaultsTable({ faults, more }: { faults: readonly ImportFaultLine[]; more: number }) {
  const { t } = useWords();
  const place = ({ row, column }: ImportFaultLine) => {
    if (row === null) return '–';
    return column === null ? t('imports.row', { row }) : `${column}${row}`;
  };
  return (
    <>
      <Note tone="late" role="alert">
        <p>
          <b>{t('imports.faults', { count: faults.length + more })}</b> {t('imports.faultsDo')}
        </p>
      </Note>
      <div className="import-scroll" tabIndex={0} role="region" aria-label={t('imports.why')}>
        <table className="import-table" data-testid="import-faults">
          <thead>
            <tr>
              <th scope="col">{t('imports.cell')}</th>
              <th scope="col">{t('imports.column')}</th>
              <th scope="col">{t('imports.found')}</th>
              <th scope="col">{t('imports.why')}</th>
            </tr>
          </thead>
          <tbody>
            {faults.map((fault, at) => (
              <tr key={at}>
                <th scope="row">
                  <span className="mono">{place(fault)}</span>
                  {at === 0 || faults[at - 1]?.sheet !== fault.sheet ? (
                    <span className="small sub import-sheet-name">{fault.sheet}</span>
                  ) : null}
                </th>
                <td>{fault.title ?? ''}</td>
                <td className="import-found">
                  {fault.found === null ? (
                    <span className="sub">{t('imports.empty')}</span>
                  ) : (
                    `“${fault.found}”`
                  )}
                </td>
                <td>{fault.why}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {more > 0 && <p className="small sub">{t('imports.moreFaults', { count: more })}</p>}
    </>
  );
}
