import type { PeriodicReportView, Problem, ReportChanged } from '@tctp/contracts';
import type { Person, Reply } from './person';

/** One periodic report as people take it along its road over HTTP, each time as it stands. */
export function reportOf(reader: Person, planId: string, period: string) {
  const at = `/plans/${planId}/reports/${period}`;
  const read = async () => (await reader.get<PeriodicReportView>(at)).body;
  return {
    at,
    read,
    compose: (who: Person, more: object = {}) =>
      who.send<ReportChanged & Problem>('POST', `/plans/${planId}/reports`, { body: { period, ...more } }),
    does: async <T = ReportChanged>(
      who: Person,
      verb: string,
      body: unknown = {},
      more: { version?: number; key?: string; headers?: Record<string, string> } = {},
    ): Promise<Reply<T & Problem>> =>
      who.send('POST', `${at}/${verb}`, { body, version: (await read()).version, ...more }),
  };
}
