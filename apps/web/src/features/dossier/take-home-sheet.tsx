import { useQuery } from '@tanstack/react-query';
import { dossierZipQuery, dossierZipUrl } from '../../api/dossier-queries';
import { formatSize } from '../../format/files';
import { useWords } from '../../i18n/use-words';
import { Icon } from '../../parts/icon';
import { Loaded } from '../../parts/loaded';
import { Sheet } from '../../parts/sheet';

interface Props {
  planId: string;
  open: boolean;
  onClose: () => void;
}

/**
 * How large it is and under which digests, before it is taken. The download is the browser's own: it shows how far it has
 * come and holds nothing in memory.
 */
export function TakeHomeSheet({ planId, open, onClose }: Props) {
  const { t, language } = useWords();
  const query = useQuery({ ...dossierZipQuery(planId), enabled: open });
  return (
    <Sheet title={t('takeHome.title')} open={open} onClose={onClose}>
      <p>{t('takeHome.what')}</p>
      <Loaded query={query} rows={4}>
        {({ bytes, files, leftOut, digest, packageDigest }) => (
          <>
            <dl className="take-home">
              <dt>{t('takeHome.content')}</dt>
              <dd>
                {t('takeHome.files', { count: files, size: formatSize(bytes, language) })}
                {leftOut > 0 && <p className="small sub">{t('takeHome.leftOut', { count: leftOut })}</p>}
              </dd>
              <dt>{t('dossier.seal')}</dt>
              <dd className="mono">{digest}</dd>
              <dt>{t('takeHome.package')}</dt>
              <dd className="mono">{packageDigest}</dd>
            </dl>
            <p className="small sub">{t('takeHome.compare')}</p>
            <a
              className="btn p"
              href={dossierZipUrl(planId)}
              download
              onClick={onClose}
              data-testid="take-home-go"
            >
              <Icon name="download" small />
              {t('takeHome.go', { size: formatSize(bytes, language) })}
            </a>
          </>
        )}
      </Loaded>
    </Sheet>
  );
}
