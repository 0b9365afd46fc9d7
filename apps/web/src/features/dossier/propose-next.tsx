import type { NextPlan } from '@tctp/contracts';
import { useNavigate } from '@tanstack/react-router';
import { nextPlanCommand } from '../../api/draft-queries';
import { useCommand } from '../../api/use-command';
import { useWords } from '../../i18n/use-words';
import { Button } from '../../parts/button';
import { ProblemNote } from '../../parts/problem-note';

interface Props {
  planId: string;
  /** Whether the points it would rest on are locked. */
  closed: boolean;
}

/** From what was lost to the plan that wins it back, in the room where every plan is made. */
export function ProposeNext({ planId, closed }: Props) {
  const { t } = useWords();
  const navigate = useNavigate();
  const command = useCommand<NextPlan>(({ draftId, repeated }) => {
    void navigate({
      to: '/drafts/$draftId',
      params: { draftId },
      search: repeated ? { again: '1' } : {},
    });
  });
  return (
    <div className="propose-next">
      <p className="small sub">{t(closed ? 'result.proposeWhy' : 'result.proposeForecast')}</p>
      <ProblemNote error={command.error} />
      <Button
        look="p"
        icon="forecast"
        busy={command.isPending}
        onClick={() => command.mutate(nextPlanCommand(planId))}
        testId="propose-next"
      >
        {t('result.propose')}
      </Button>
    </div>
  );
}
