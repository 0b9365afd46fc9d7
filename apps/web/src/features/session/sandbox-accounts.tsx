import type { SandboxAccounts as Accounts } from '@tctp/contracts';
import { useWords } from '../../i18n/use-words';
import { Icon } from '../../parts/icon';

interface Props {
  accounts: Accounts;
  disabled: boolean;
  onChoose: (username: string) => void;
}

const ORDER = ['officer', 'head', 'reviewer', 'viceChair', 'chairman', 'appraiser', 'admin'] as const;

/** Only in a sandbox: one press signs in as anybody. */
export function SandboxAccounts({ accounts, disabled, onChoose }: Props) {
  const { t, word } = useWords();
  const roles = ORDER.map((role) => ({
    role,
    people: accounts.accounts.filter((one) => one.role === role),
  })).filter(({ people }) => people.length > 0);
  return (
    <section className="sign-in-box try" aria-labelledby="try">
      <h2 id="try">{t('signIn.try')}</h2>
      <p className="sub">{t('signIn.tryWhy', { password: accounts.password })}</p>
      <div className="try-roles">
        {roles.map(({ role, people }) => (
          <div key={role} className="try-role">
            <h3 className="small sub">{word('role', role)}</h3>
            <ul>
              {people.map(({ username, displayName, unit }) => (
                <li key={username}>
                  <button
                    type="button"
                    className="try-one"
                    disabled={disabled}
                    onClick={() => onChoose(username)}
                    data-testid={`signin-${username}`}
                  >
                    <span>
                      <b>{displayName}</b>
                      <span className="small sub">{unit.name}</span>
                    </span>
                    <Icon name="forward" />
                  </button>
                </li>
              ))}
            </ul>
          </div>
        ))}
      </div>
    </section>
  );
}
