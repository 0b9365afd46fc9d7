import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { noticeSettingsQuery } from '../../api/notice-queries';
import { useCommand } from '../../api/use-command';
import { useWords } from '../../i18n/use-words';
import { Button } from '../../parts/button';
import { Loaded } from '../../parts/loaded';
import { Note } from '../../parts/note';
import { Panel } from '../../parts/panel';
import { ProblemNote } from '../../parts/problem-note';

/** Where a link for a new password would go. */
export function ResetAddress() {
  const { t } = useWords();
  const query = useQuery(noticeSettingsQuery);
  const ask = useCommand<void>();
  return (
    <Panel id="reset-address" title={t('account.reset')}>
      <Loaded query={query} rows={2}>
        {({ address, confirmed, linksWork }) => {
          if (!linksWork) return <p className="sub">{t('forgot.askAdmin')}</p>;
          if (address === null)
            return (
              <p className="sub">
                {t('account.resetNone')} <Link to="/settings">{t('frame.mine')}</Link>
              </p>
            );
          if (confirmed) return <Note tone="ok">{t('account.resetTo', { address })}</Note>;
          return (
            <div className="account-form">
              <p className="sub">{t('account.resetUnconfirmed', { address })}</p>
              <ProblemNote error={ask.error} />
              {ask.isSuccess ? (
                <Note role="status">{t('account.resetAsked', { address })}</Note>
              ) : (
                <div>
                  <Button
                    icon="send"
                    busy={ask.isPending}
                    onClick={() => ask.mutate({ path: '/notice-settings/confirmation' })}
                    testId="confirm-send"
                  >
                    {t('account.resetConfirm')}
                  </Button>
                </div>
              )}
            </div>
          );
        }}
      </Loaded>
    </Panel>
  );
}
