import { useState } from 'react';
import { useWords } from '../i18n/use-words';
import { Button } from './button';
import { DropMenu } from './drop-menu';
import type { ExportTable } from './export/export-table';
import { takeCsv, takeExcel } from './export/take-table';
import { usePhone } from './use-phone';

/** The list as it is filtered, every row of it, as a file. */
export function ExportMenu<Row>(table: ExportTable<Row>) {
  const { t, language } = useWords();
  const phone = usePhone();
  const [failed, setFailed] = useState(false);
  const take = async (taking: Promise<void>) => {
    setFailed(false);
    try {
      await taking;
    } catch {
      setFailed(true);
    }
  };

  return (
    <>
      <DropMenu label={t('export.open')} icon="download" iconOnly={phone} testId="export">
        {(close) => (
          <>
            <p className="small sub drop-note">{t('export.rows', { count: table.rows.length })}</p>
            <Button onClick={() => void take(takeExcel(table)).then(close)} testId="export-xlsx">
              {t('export.excel')}
            </Button>
            <Button onClick={() => void take(takeCsv(table, language)).then(close)} testId="export-csv">
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
