import { fileKind } from '../../format/files';
import { useWords } from '../../i18n/use-words';
import { Button } from '../../parts/button';
import type { Unfinished } from './unfinished';

interface Props {
  unfinished: readonly Unfinished[];
  onChoose: () => void;
  onDrop: (one: Unfinished) => void;
}

/** What was on its way when the page was left. A page may not open a file by itself: its person chooses it again. */
export function UnfinishedCards({ unfinished, onChoose, onDrop }: Props) {
  const { t } = useWords();
  if (unfinished.length === 0) return null;
  return (
    <ul className="upload-cards">
      {unfinished.map((one) => (
        <li key={`${one.name}/${one.size}`} className="upload-card" data-testid="upload-unfinished">
          <span className="file-kind" aria-hidden="true">
            {fileKind(one.name)}
          </span>
          <div className="upload-body">
            <p className="upload-head">
              <b>{one.name}</b>
            </p>
            <p className="small">{t('upload.unfinished', { percent: one.percent })}</p>
            <div className="upload-tools">
              <Button look="a" onClick={onChoose}>
                {t('upload.chooseAgain')}
              </Button>
              <Button
                look="quiet"
                onClick={() => onDrop(one)}
                aria-label={t('upload.dropIt', { name: one.name })}
              >
                {t('upload.drop-it')}
              </Button>
            </div>
          </div>
        </li>
      ))}
    </ul>
  );
}
