import type { ApiToken } from '@tctp/contracts';
import { formatMoment } from '../../format/dates';
import { useWords } from '../../i18n/use-words';
import { isStanding } from './is-standing';

/** Which system, what it may do and until when, and when it was last here. */
export function TokenFacts({ token, holder }: { token: ApiToken; holder?: string }) {
  const { t } = useWords();
  const end =
    token.revokedAt !== null
      ? t('tokens.revoked', { at: formatMoment(token.revokedAt) })
      : isStanding(token)
        ? t('tokens.until', { at: formatMoment(token.expiresAt) })
        : t('tokens.over');
  return (
    <div>
      <p>
        <b>{token.name}</b> <span className="mono small sub">{token.hint}…</span>
      </p>
      {holder !== undefined && <p className="small">{holder}</p>}
      <p className="small sub">
        {t(`tokens.scopes.${token.scope}`)} · {end}
      </p>
      <p className="small sub">
        {token.lastUsedAt === null
          ? t('tokens.neverUsed')
          : t('tokens.used', { at: formatMoment(token.lastUsedAt) })}{' '}
        {token.lastAddress !== null && t('tokens.usedFrom', { address: token.lastAddress })}
      </p>
    </div>
  );
}
