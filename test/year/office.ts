import type { Clock, ForecastView, Problem, ScoreList, TaskSummary } from '@tctp/contracts';
import type { RegisterBody, RegisterName } from '@tctp/domain';
import { aPng } from '../support/file-kinds';
import { aPdf } from '../support/pdf';
import { Person } from '../support/person';
import type { Reply } from '../support/person';
import { keeperOf } from '../support/registers';
import { until } from '../support/until';

const PEOPLE = [
  'vhtt.canbo',
  'tuphap.canbo',
  'xa01.canbo',
  'noivu.canbo',
  'noivu.thamtra',
  'noivu.truongphong',
  'chutich',
  'sonoivu',
] as const;
export type Name = (typeof PEOPLE)[number];

/** Everybody of the sandbox at their desks, asking the API and nothing else; whatever is refused stops the year. */
export class Office {
  private plan: { id: string; tasks: readonly TaskSummary[] } | null = null;

  private constructor(
    readonly url: string,
    private readonly people: ReadonlyMap<Name, Person>,
    readonly tell: (line: string) => void,
  ) {}

  static async open(url: string, tell: (line: string) => void): Promise<Office> {
    const people = new Map<Name, Person>();
    for (const name of PEOPLE) people.set(name, await Person.signIn(url, name));
    return new Office(url, people, tell);
  }

  /** The plan that is worked on from now on, with the tasks it has. */
  async turnTo(id: string): Promise<void> {
    const { tasks } = await this.get<{ tasks: TaskSummary[] }>(
      'noivu.thamtra',
      `/tasks?scope=all&planId=${id}`,
    );
    this.plan = { id, tasks };
  }

  get planId(): string {
    return this.known.id;
  }

  /** The one task of a component; of a cycle, or a lead, where it has several. */
  taskId(code: string, which: { cycle?: string; lead?: string } = {}): string {
    const found = this.known.tasks.filter(
      ({ component, cycle, lead }) =>
        component.code === code && cycle === (which.cycle ?? cycle) && lead.id === (which.lead ?? lead.id),
    );
    const [one] = found;
    if (one === undefined || found.length > 1) throw new Error(`${code}: ${found.length} tasks`);
    return one.id;
  }

  private get known() {
    if (this.plan === null) throw new Error('there is no plan yet');
    return this.plan;
  }

  as(name: Name): Person {
    const person = this.people.get(name);
    if (person === undefined) throw new Error(`nobody is called ${name}`);
    return person;
  }

  async get<T>(name: Name, path: string): Promise<T> {
    return taken(path, await this.as(name).get<T>(path));
  }

  async say<T>(
    name: Name,
    method: 'POST' | 'PUT',
    path: string,
    body: unknown,
    version?: number,
  ): Promise<T> {
    const more = version === undefined ? {} : { version };
    const given = body instanceof FormData ? { form: body } : { body };
    return taken(path, await this.as(name).send<T>(method, path, { ...given, ...more }));
  }

  async clockTo(day: string): Promise<void> {
    await this.say('chutich', 'POST', '/sandbox/clock', { to: day });
    const isSwept = async () => (await this.get<Clock>('chutich', '/clock')).pendingDeadlines === 0;
    await until(isSwept, { within: 60_000, what: () => `what was due until ${day} to be done` });
    this.tell(`\n${day.split('-').reverse().join('/')}`);
  }

  /** Evidence, and handed in. */
  async submit(name: Name, taskId: string, what: string, facts: object = {}): Promise<void> {
    const person = this.as(name);
    taken(
      taskId,
      await person.upload(taskId, { bytes: await aPdf(), name: `${what}.pdf` }, { subject: what }),
    );
    taken(taskId, await person.command(taskId, 'submit', { facts }));
  }

  async approve(taskId: string, more: object = {}): Promise<void> {
    taken(taskId, await this.as('noivu.thamtra').command(taskId, 'approve', more));
  }

  /** A new entry, and the steps it goes through. */
  async entry(name: Name, register: RegisterName, fields: RegisterBody, unitId?: string): Promise<string> {
    const keeper = keeperOf(this.as(name), this.planId);
    return taken(register, await keeper.open(register, fields, unitId)).id;
  }

  async act(
    name: Name,
    entryId: string,
    act: string,
    fields: RegisterBody = {},
    why?: string,
  ): Promise<void> {
    taken(act, await keeperOf(this.as(name)).act(entryId, act, fields, why));
  }

  async addPhoto(name: Name, entryId: string): Promise<void> {
    const file = { bytes: aPng(60, 40), name: 'Ảnh niêm yết.png', type: 'image/png' };
    taken(entryId, await keeperOf(this.as(name)).addFile(entryId, file));
  }

  async forecast(planId = this.planId): Promise<ForecastView> {
    return this.get('chutich', `/plans/${planId}/forecast`);
  }

  /** Scores are recomputed by a job that comes soon. */
  async becomes(code: string, points: string): Promise<void> {
    const reviewed = async () => {
      const { components } = await this.get<ScoreList>('chutich', `/plans/${this.planId}/scores`);
      return components.find((one) => one.code === code)?.reviewed?.points ?? null;
    };
    await until(async () => (await reviewed()) === points, {
      within: 30_000,
      what: () => `${code} to become ${points}`,
    });
  }

  async tellForecast(): Promise<void> {
    const { total } = await this.forecast();
    this.tell(`   dự báo: ${total.likely} (từ ${total.worst} đến ${total.best})`);
  }
}

function taken<T>(what: string, { status, body }: Reply<T>): T {
  if (status < 300) return body;
  throw new Error(`${what}: ${status} ${(body as Problem).code}: ${(body as Problem).detail}`);
}
