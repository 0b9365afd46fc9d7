import type { Session } from '@tctp/contracts';
import { useWords } from '../../i18n/use-words';
import { Button } from '../../parts/button';
import { Icon } from '../../parts/icon';

interface Props {
  role: Session['role'] | undefined;
  mayFreeze: boolean;
  onFreeze: () => void;
}

/** Before anything is frozen: what will stand here, and who brings it about. */
export function NotFrozen({ role, mayFreeze, onFreeze }: Props) {
  const { t } = useWords();
  const whose = mayFreeze ? 'office' : role === 'appraiser' ? 'appraiser' : 'unit';
  return (
    <section className="panel not-frozen" data-testid="not-frozen">
      <Icon name="folder" />
      <h2>{t('dossier.empty.title')}</h2>
      <p>{t(`dossier.empty.${whose}`)}</p>
      {mayFreeze && (
        <Button look="p" icon="lock" onClick={onFreeze} testId="freeze-open">
          {t('freeze.go')}
        </Button>
      )}
    </section>
  );
}
