import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { noticeSettingsQuery } from '../../api/notice-queries';
import { useCommand } from '../../api/use-command';
import { useWords } from '../../i18n/use-words';
import { Loaded } from '../../parts/loaded';
import { Note } from '../../parts/note';
import { Panel } from '../../parts/panel';
import { ProveAndDo } from './prove-and-do';

/** Where a link for a new password would go. */
export function ResetAddress() {
  const { t } = useWords();
  const query = useQuery(noticeSettingsQuery);
  const ask = useCommand<void>();
  return (
    <Panel id="reset-address" title={t('account.reset')}>
      <Loaded query={query} rows={2}>
        {({ address, confirmed, linksWork, wantedProof }) => {
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
              {ask.isSuccess ? (
                <Note role="status">{t('account.resetAsked', { address })}</Note>
              ) : (
                <ProveAndDo
                  wanted={wantedProof}
                  go={t('account.resetConfirm')}
                  testId="confirm-send"
                  busy={ask.isPending}
                  error={ask.error}
                  onProof={(body) => ask.mutate({ path: '/notice-settings/confirmation', body })}
                />
              )}
            </div>
          );
        }}
      </Loaded>
    </Panel>
  );
}
