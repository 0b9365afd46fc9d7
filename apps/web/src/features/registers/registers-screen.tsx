import type { RegisterList } from '@tctp/contracts';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { registersQuery } from '../../api/register-queries';
import { plansQuery, sessionQuery } from '../../api/queries';
import { useWords } from '../../i18n/use-words';
import { Icon } from '../../parts/icon';
import { Loaded } from '../../parts/loaded';
import { Screen } from '../../parts/screen';
import { FigureList } from './figure-list';
import { useRegisterWords } from '../../parts/registers/use-register-words';
import './registers.css';

/** Every register of the plan: what waits in it, and what it counts. */
export default function RegistersScreen() {
  const { t } = useWords();
  const session = useQuery(sessionQuery).data;
  const plans = useQuery(plansQuery).data;
  const planId = session?.planId ?? plans?.[0]?.id;
  const query = useQuery({ ...registersQuery(planId ?? ''), enabled: planId !== undefined });
  return (
    <Screen title={t('place.registers')} subtitle={t('registers.about')}>
      <Loaded query={query} rows={9}>
        {(registers) => (
          <ul className="panel register-books">
            {registers.map((one) => (
              <Book key={one.register} book={one} />
            ))}
          </ul>
        )}
      </Loaded>
    </Screen>
  );
}

function Book({ book }: { book: RegisterList['registers'][number] }) {
  const { t } = useWords();
  const { title, lead } = useRegisterWords(book.register);
  return (
    <li>
      <Link
        to="/registers/$register"
        params={{ register: book.register }}
        className="register-book"
        data-testid={`register-${book.register}`}
      >
        <span className="what">
          <b>{title}</b>
          <span className="small sub">{lead}</span>
        </span>
        <span className="stand">
          {book.late > 0 && (
            <span className="tag register-state bad">{t('registers.late', { count: book.late })}</span>
          )}
          {book.open > 0 && <span className="tag">{t('registers.open', { count: book.open })}</span>}
          <span className="small sub">{t('registers.entries', { count: book.entries })}</span>
          {book.closedAt !== null && (
            <span className="tag">
              <Icon name="lock" small /> {t('registers.closed')}
            </span>
          )}
        </span>
        <Icon name="forward" small />
      </Link>
      <FigureList register={book.register} figures={book.figures} />
    </li>
  );
}
