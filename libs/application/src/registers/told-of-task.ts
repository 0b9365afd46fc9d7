import type { TaskDetail } from '@tctp/contracts';
import type { Actor, Component, Relation } from '@tctp/domain';
import { isAmong, seesWholePlan } from '@tctp/domain';
import { toldFigures } from '@tctp/registers';
import type { ReadModels } from '../read-models';

/**
 * What registers say of the component of one task, for whoever states its facts or reviews them. The books are read only
 * where a register has something to say.
 */
export async function toldOfTask(
  { read }: { read: Pick<ReadModels, 'registers'> },
  reader: Actor,
  { planId, relation }: { planId: string; relation: Relation },
  component: Component | undefined,
): Promise<TaskDetail['told']> {
  const tells = component?.figures !== undefined && component.figures.length > 0;
  const mayBeTold = relation === 'lead' || (seesWholePlan(reader.role) && !isAmong(reader, 'admins'));
  if (!tells || !mayBeTold) return [];
  const books = await read.registers.books(reader.tenantId, planId);
  return toldFigures(component, books).map(({ fact = null, register, figure, said }) => ({
    fact,
    register,
    figure,
    value: said,
  }));
}
