import type { ReactNode } from 'react';
import { Button } from '../button';
import './admin.css';

interface Props {
  /** Has the whole width until something is chosen. */
  list: ReactNode;
  /** Beside the list on a desk; in its place on a phone. */
  detail: ReactNode | null;
  /** Stands beside the list while nothing is chosen. */
  beside?: ReactNode;
  back: string;
  onBack: () => void;
}

export function MasterDetail({ list, detail, beside, back, onBack }: Props) {
  const look = detail !== null ? 'md chosen' : beside === undefined ? 'md' : 'md split';
  return (
    <div className={look}>
      <div className="md-list stack">{list}</div>
      {detail === null && beside !== undefined && <div className="md-detail stack">{beside}</div>}
      {detail !== null && (
        <div className="md-detail stack">
          <div className="only-phone">
            <Button look="quiet" icon="back" onClick={onBack} testId="back-to-list">
              {back}
            </Button>
          </div>
          {detail}
        </div>
      )}
    </div>
  );
}
