import { formatDay } from '@tctp/contracts';
import type { LibraryItem } from '@tctp/contracts';
import { fileKind, shortHash } from '../../format/files';
import { useWords } from '../../i18n/use-words';

interface Props {
  items: readonly LibraryItem[];
  onOpen: (item: LibraryItem) => void;
}

const COLUMNS = ['file', 'number', 'issuedOn', 'issuer', 'uses', 'hash'] as const;

/** A table on a desk; on a phone each row folds into a few lines, and what is unknown is left out. */
export function LibraryTable({ items, onOpen }: Props) {
  const { t } = useWords();
  return (
    <table className="library-table">
      <thead>
        <tr>
          {COLUMNS.map((column) => (
            <th key={column} scope="col">
              {t(`library.${column}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>{items.map((item) => row(item))}</tbody>
    </table>
  );

  function row(item: LibraryItem) {
    const { document, fileName, sha256 } = item;
    return (
      <tr key={item.id} data-testid="library-row">
        <td>
          <div className="library-file">
            <span className="file-kind" aria-hidden="true">
              {fileKind(fileName)}
            </span>
            <div>
              <button
                type="button"
                className="file-link"
                onClick={() => onOpen(item)}
                data-testid="library-open"
              >
                {document.subject ?? fileName}
              </button>
              <p className="small sub">
                {document.subject !== null && `${fileName} · `}
                {item.unit.shortName}
              </p>
            </div>
          </div>
        </td>
        {cell('number', document.number)}
        {cell('issuedOn', document.issuedOn === null ? null : formatDay(document.issuedOn))}
        {cell('issuer', document.issuer)}
        <td className="library-used" data-label={t('library.uses')}>
          {item.uses.map(({ taskId, componentCode, title }) => (
            <span key={taskId} className="tag" title={title}>
              {componentCode}
            </span>
          ))}
        </td>
        <td className="mono" data-label={t('library.hash')} title={sha256}>
          {shortHash(sha256)}
        </td>
      </tr>
    );
  }

  function cell(name: 'number' | 'issuedOn' | 'issuer', value: string | null) {
    return (
      <td data-label={t(`library.${name}`)} className={value === null ? 'none' : undefined}>
        {value ?? <span className="sub">{t('library.unknown')}</span>}
      </td>
    );
  }
}
