import { useQueryClient } from '@tanstack/react-query';
import { getRouteApi, useRouter } from '@tanstack/react-router';
import { useEffect } from 'react';
import { sessionQuery } from '../../api/queries';
import { useWords } from '../../i18n/use-words';
import '../../i18n/with-rich';
import { Button } from '../../parts/button';
import { SetUpFactor } from '../../parts/second-factor/set-up-factor';
import { WithAntd } from '../../parts/with-antd';
import './session.css';

const route = getRouteApi('/sign-in');

/** A role that may not go without a second factor: nothing else opens before there is one. */
export default function EnrolmentStep({ onLeave }: { onLeave: () => void }) {
  const { t } = useWords();
  const client = useQueryClient();
  const router = useRouter();
  const { from } = route.useSearch();
  useEffect(() => {
    document.title = `${t('factor.setUp')} · ${t('app.name')}`;
  }, [t]);
  return (
    <main id="main" className="sign-in">
      <div className="sign-in-box">
        <div>
          <h1>{t('factor.setUp')}</h1>
          <p className="sub">{t('factor.mustHave')}</p>
        </div>
        <WithAntd>
          <SetUpFactor
            asksPassword={false}
            onDone={async () => {
              await client.refetchQueries({ queryKey: sessionQuery.queryKey });
              await router.navigate({ to: from ?? '/' });
            }}
          />
        </WithAntd>
        <div>
          <Button look="quiet" small icon="out" onClick={onLeave}>
            {t('factor.leave')}
          </Button>
        </div>
      </div>
    </main>
  );
}
