import { useState } from 'react';
import { useWords } from '../i18n/use-words';
import { Button } from './button';
import { DropMenu } from './drop-menu';
import type { ExportTable } from './export/export-table';
import { toCsv } from './export/to-csv';
import { saveFile } from './save-file';
import { usePhone } from './use-phone';

/** The list as it is filtered, every row of it, as a file. What writes workbooks is fetched when it is asked for. */
export function ExportMenu<Row>(table: ExportTable<Row>) {
  const { t, language } = useWords();
  const phone = usePhone();
  const [failed, setFailed] = useState(false);
  const excel = async () => {
    setFailed(false);
    try {
      const { toXlsx } = await import('./export/to-xlsx');
      saveFile(await toXlsx(table), `${table.fileName}.xlsx`);
    } catch {
      setFailed(true);
    }
  };
  const csv = () =>
    saveFile(new Blob([toCsv(table, language)], { type: 'text/csv;charset=utf-8' }), `${table.fileName}.csv`);

  return (
    <>
      <DropMenu label={t('export.open')} icon="download" iconOnly={phone} testId="export">
        {(close) => (
          <>
            <p className="small sub drop-note">{t('export.rows', { count: table.rows.length })}</p>
            <Button onClick={() => void excel().then(close)} testId="export-xlsx">
              {t('export.excel')}
            </Button>
            <Button
              onClick={() => {
                csv();
                close();
              }}
              testId="export-csv"
            >
              {t('export.csv')}
            </Button>
          </>
        )}
      </DropMenu>
      <span className="sr" role="alert">
        {failed && t('export.failed')}
      </span>
    </>
  );
}
