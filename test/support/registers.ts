import type { ForecastView, Problem, RegisterEntryDetail, RegisterPage, ScoreList } from '@tctp/contracts';
import type { RegisterBody, RegisterName } from '@tctp/domain';
import type { Person } from './person';
import { until } from './until';

const PLAN = 'tinh-bien-2017';

type Result = { id: string; number: number; version: number; state: string } & Problem;

/** Registers as people keep them over HTTP: an entry is named by its id, and acted on as it stands. */
export function keeperOf(person: Person, planId = PLAN) {
  const read = async (id: string) =>
    (await person.get<RegisterEntryDetail & Problem>(`/register-entries/${id}`)).body;
  return {
    read,
    page: async (register: RegisterName, query = '') =>
      (await person.get<RegisterPage>(`/plans/${planId}/registers/${register}${query}`)).body,
    open: (register: RegisterName, fields: RegisterBody, unitId?: string) =>
      person.send<Result>('POST', `/plans/${planId}/registers/${register}/entries`, {
        body: { fields, ...(unitId === undefined ? {} : { unitId }) },
      }),
    async act(id: string, act: string, fields: RegisterBody = {}, reason?: string) {
      const { version } = await read(id);
      return person.send<Result>('POST', `/register-entries/${id}/acts`, {
        body: { act, fields, ...(reason === undefined ? {} : { reason }) },
        version,
      });
    },
    async addFile(id: string, file: { bytes: Uint8Array; name: string; type: string }) {
      const { version } = await read(id);
      const form = new FormData();
      form.append('file', new Blob([Uint8Array.from(file.bytes)], { type: file.type }), file.name);
      return person.send<Result>('POST', `/register-entries/${id}/files`, { form, version });
    },
    close: (register: RegisterName, reason: string) =>
      person.send<Problem>('PUT', `/plans/${planId}/registers/${register}`, {
        body: { closed: true, reason },
      }),
  };
}

/** What a component is worth by now, and the plan with it. */
export function pointsOf(person: Person, planId = PLAN) {
  const reviewed = async (code: string) => {
    const { components } = (await person.get<ScoreList>(`/plans/${planId}/scores`)).body;
    return components.find((one) => one.code === code)?.reviewed?.points ?? null;
  };
  return {
    reviewed,
    forecast: async () => (await person.get<ForecastView>(`/plans/${planId}/forecast`)).body,
    /** Scores are recomputed by a job: it comes soon. */
    becomes: (code: string, points: string | null) =>
      until(async () => (await reviewed(code)) === points, {
        within: 20_000,
        what: () => `${code} to become ${points ?? 'unknown'}`,
      }),
  };
}
