import type { Component, CriteriaSet } from '@tctp/domain';
import { shippedCriteriaSets } from './shipped-criteria-sets';

export function setOf(id: string): CriteriaSet {
  const found = shippedCriteriaSets().find(({ set }) => set.id === id);
  if (found === undefined) throw new Error(`No set ${id} ships.`);
  return found.set;
}

export function componentOf(set: CriteriaSet, code: string): Component {
  const found = set.components.find((component) => component.code === code);
  if (found === undefined) throw new Error(`The set ${set.id} has no component ${code}.`);
  return found;
}
