import { z } from 'zod';
import { criteriaSetSchema } from './criteria-set.schema';

/** The published shape of a criteria set with its rules, for whoever writes one outside of this program. */
export function criteriaSetJsonSchema(): object {
  return {
    ...z.toJSONSchema(criteriaSetSchema, { io: 'input' }),
    title: 'Criteria set',
    description:
      'A criteria set (bộ tiêu chí) with the rules that turn facts into points. Points are exact decimals as text. The shape alone: sums and rules are checked when it is read.',
  };
}
