import type { Actor, ScoreKind } from '@tctp/domain';
import { SCORE_KINDS, isAmong } from '@tctp/domain';

/** Which points somebody may compare: whoever appraises knows the official ones, and not what the office expects of itself. */
export function kindsOpenTo(reader: Actor): ScoreKind[] {
  return SCORE_KINDS.filter((kind) => {
    switch (kind) {
      case 'official':
        return isAmong(reader, 'comparers');
      case 'forecast':
        return isAmong(reader, 'foretold');
      default:
        return isAmong(reader, 'wholePlan');
    }
  });
}
