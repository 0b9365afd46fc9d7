import type { SetFault } from '@tctp/scoring';
import type { z } from 'zod';

export interface Fault {
  /** Where, for example `criteriaSet.components.3.max`. */
  path: string;
  message: string;
}

export function shapeFaults({ issues }: z.ZodError): Fault[] {
  return issues.map(({ path, message }) => ({ path: path.join('.'), message }));
}

/** `components[3].rule` becomes `components.3.rule`, as the schema writes its paths. */
export function setFault({ place, code, remedy, params }: SetFault): Fault {
  const figures = Object.entries(params).map(([name, value]) => `${name} ${value}`);
  const said = figures.length === 0 ? '' : ` (${figures.join(', ')})`;
  return { path: place.replace(/\[(\d+)\]/g, '.$1'), message: `${code}${said} → ${remedy}` };
}
