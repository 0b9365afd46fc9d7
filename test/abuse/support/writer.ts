import { routes } from '@tctp/contracts';
import type {
  AccountList,
  AdminUnitList,
  DraftView,
  PlanCalendar,
  RegisterEntryDetail,
  Questionnaire,
  SurveyDetail,
  PeriodicReportView,
  TaskDetail,
} from '@tctp/contracts';
import { Person } from '../../support/person';
import type { Reply } from '../../support/person';
import { MARK } from './markup';
import { placesOf } from './text-fields';

type Values = Readonly<Record<string, string>>;

/** Sends by the name of a route, as whoever is named, on the version that is there; and keeps in which places the mark was taken in. */
export class Writer {
  readonly taken = new Set<string>();
  private readonly people = new Map<string, Person>();

  constructor(
    readonly url: string,
    private readonly fields: ReadonlySet<string>,
  ) {}

  async as(username: string): Promise<Person> {
    const known = this.people.get(username) ?? (await Person.signIn(this.url, username));
    this.people.set(username, known);
    return known;
  }

  /** Must be taken. */
  async say<T = Record<string, never>>(
    username: string,
    routeId: string,
    values: Values,
    body: Record<string, unknown>,
  ): Promise<T> {
    const route = routes.find(({ id }) => id === routeId);
    if (route === undefined) throw new Error(`no route ${routeId}`);
    const person = await this.as(username);
    const path = route.path.replace(/\{(\w+)\}/g, (_, name: string) => values[name] ?? name);
    const version = route.command === 'versioned' ? { version: await versionOf(person, path, values) } : {};
    const sent = await person.send<T>(route.method.toUpperCase(), path, { body, ...version });
    return this.took(routeId, 'body', body, sent);
  }

  /** A form with a file in it. */
  async sayForm<T = Record<string, never>>(
    username: string,
    routeId: string,
    values: Values,
    { file, fields = {}, query = '' }: { file: File; fields?: Record<string, string>; query?: string },
  ): Promise<T> {
    const route = routes.find(({ id }) => id === routeId)!;
    const person = await this.as(username);
    const path = route.path.replace(/\{(\w+)\}/g, (_, name: string) => values[name] ?? name);
    const version = route.command === 'versioned' ? { version: await versionOf(person, path, values) } : {};
    const form = new FormData();
    for (const [name, value] of Object.entries(fields)) form.append(name, value);
    form.append('file', file, file.name);
    return this.took(
      routeId,
      'multipart',
      fields,
      await person.send<T>('POST', `${path}${query}`, { form, ...version }),
    );
  }

  private took<T>(route: string, part: 'body' | 'multipart', sent: unknown, reply: Reply<T>): T {
    if (reply.status >= 300) throw new Error(`${route}: ${reply.status} ${JSON.stringify(reply.body)}`);
    for (const place of placesOf(sent, { route, part, mark: MARK, fields: this.fields }))
      this.taken.add(place);
    return reply.body;
  }
}

async function versionOf(person: Person, path: string, values: Values): Promise<number> {
  const { taskId, accountId, unitId, draftId, entryId, surveyId, questionnaireId, planId, period } = values;
  if (entryId !== undefined)
    return (await person.get<RegisterEntryDetail>(`/register-entries/${entryId}`)).body.version;
  if (surveyId !== undefined) return (await person.get<SurveyDetail>(`/surveys/${surveyId}`)).body.version;
  if (questionnaireId !== undefined)
    return (await person.get<Questionnaire>(`/questionnaires/${questionnaireId}`)).body.version;
  if (period !== undefined)
    return (await person.get<PeriodicReportView>(`/plans/${planId}/reports/${period}`)).body.version;
  if (taskId !== undefined) return (await person.get<TaskDetail>(`/tasks/${taskId}`)).body.version;
  if (draftId !== undefined) return (await person.get<DraftView>(`/drafts/${draftId}`)).body.head.version;
  if (accountId !== undefined)
    return of((await person.get<AccountList>('/admin/accounts')).body.accounts, 'accountId', accountId);
  if (unitId !== undefined)
    return of((await person.get<AdminUnitList>('/admin/units')).body.units, 'id', unitId);
  if (path.endsWith('/facts')) return 0;
  return (await person.get<PlanCalendar>(path)).body.version;
}

function of<T extends { version: number }>(rows: readonly T[], key: keyof T, id: string): number {
  const found = rows.find((row) => row[key] === id);
  if (found === undefined) throw new Error(`no row ${id}`);
  return found.version;
}
