import type { ReactNode } from 'react';
import { Button } from '../button';
import './admin.css';

interface Props {
  list: ReactNode;
  /** Beside the list on a desk; in its place on a phone. */
  detail: ReactNode | null;
  /** What stands there while nothing is chosen; on a desk only. */
  hint: string;
  back: string;
  onBack: () => void;
}

export function MasterDetail({ list, detail, hint, back, onBack }: Props) {
  return (
    <div className={detail === null ? 'md' : 'md chosen'}>
      <div className="md-list stack">{list}</div>
      <div className="md-detail">
        {detail === null ? (
          <p className="md-hint">{hint}</p>
        ) : (
          <div className="stack">
            <div className="only-phone">
              <Button look="quiet" icon="back" onClick={onBack} testId="back-to-list">
                {back}
              </Button>
            </div>
            {detail}
          </div>
        )}
      </div>
    </div>
  );
}
