import { useQueryClient } from '@tanstack/react-query';
import { sessionQuery } from '../../api/queries';
import { useWords } from '../../i18n/use-words';
import '../../i18n/with-rich';
import { Button } from '../../parts/button';
import { SetUpFactor } from '../../parts/second-factor/set-up-factor';
import { WithAntd } from '../../parts/with-antd';
import './session.css';
import { useGoOn } from './use-go-on';

/** A role that may not go without a second factor: nothing else opens before there is one. */
export default function EnrolmentStep({ onLeave }: { onLeave: () => void }) {
  const { t } = useWords();
  const client = useQueryClient();
  const goOn = useGoOn(t('factor.setUp'));
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
              const session = await client.fetchQuery({ ...sessionQuery, staleTime: 0 });
              if (session !== null) await goOn(session);
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
