import type { Route } from '@tctp/contracts';
import type { Actor, Audience, Relation, SurveyKind } from '@tctp/domain';
import {
  IMPORTERS,
  PAPER_TAKERS,
  SURVEY_KEEPERS,
  isAmong,
  mayAct,
  mayEndDelegation,
  mayRead,
  seesWholeDossier,
  seesWholePlan,
} from '@tctp/domain';
import type { Furniture } from './furnish';
import type { SmallTenant } from './small-tenant';

export type Verdict = 'open' | 403 | 404;

/** One way to ask a route: of what, and what the table says to somebody who may come in at all. */
export interface Way {
  of: string;
  params: Readonly<Record<string, string>>;
  query?: string;
  verdict: (actor: Actor) => Verdict;
  /** Where the path names a kind, the circle it is open to. */
  audience?: Audience;
}

export interface World {
  ours: SmallTenant;
  theirs: SmallTenant;
  mine: Furniture;
  foreign: Furniture;
}

const NOT_THERE = 'not-there';
const open = (): Verdict => 'open';
const hidden = (): Verdict => 404;
/** The program that is asked has no identity provider. */
const SWITCHED_OFF = new Set(['beginSignOn', 'finishSignOn']);

/** By the names of its place: every way in which what is asked of can stand to who asks. A name unknown here fails. */
export function waysInto(route: Route, world: World): Way[] {
  const names = [...route.path.matchAll(/\{(\w+)\}/g)].map(([, name = '']) => name);
  const [first] = names;
  if (route.action !== undefined || first === 'taskId' || route.id === 'commandMany')
    return ofTask(route, world);
  if (SWITCHED_OFF.has(route.id)) return [{ of: '–', params: {}, verdict: hidden }];
  if (first === undefined) return [{ of: '–', params: {}, verdict: open }];
  if (first === 'planId') return ofPlan(route, names, world);
  if (first === 'kind') return ofKind(route, world);
  if (first === 'entryId') return ofEntry(route, world);
  const owned = owners(world, route)[first];
  if (owned === undefined || names.length > 1)
    throw new Error(`${route.id}: say in ways.ts whose '${first}' there is, and what the table says of it.`);
  return owned.map(([of, id, verdict]) => ({ of, params: { [first]: id }, verdict }));
}

function ofTask(
  { id, action = id === 'commandMany' ? 'approve' : undefined }: Route,
  { ours, theirs, mine, foreign }: World,
): Way[] {
  const standing = (relation: Relation) => (actor: Actor) => {
    const stands = { role: actor.role, relation, ofReviewUnit: actor.unitId === ours.units.review };
    if (!mayRead(stands)) return 404;
    return action === undefined || mayAct(stands, action) ? 'open' : 403;
  };
  const none = 'none' as const;
  /* Whoever is not of the unit `here` has no part in any of them. */
  const seen = (relation: Relation) => (actor: Actor) =>
    standing(actor.unitId === ours.units.here ? relation : none)(actor);
  return [
    ['lead', ours.tasks.lead, mine.evidence.lead, seen('lead')],
    ['coordinator', ours.tasks.coordinator, mine.evidence.coordinator, seen('coordinator')],
    ['other unit', ours.tasks.other, mine.evidence.other, seen('none')],
    ['other tenant', theirs.tasks.lead, foreign.evidence.lead, hidden],
    ['not there', NOT_THERE, NOT_THERE, hidden],
  ].map(([of, taskId, evidenceId, verdict]) => ({
    of: of as string,
    params: { taskId: taskId as string, evidenceId: evidenceId as string },
    verdict: verdict as Way['verdict'],
  }));
}

function ofPlan(route: Route, names: readonly string[], world: World): Way[] {
  const { ours, theirs, mine, foreign } = world;
  if (names.includes('kind')) {
    const kinds = Object.entries(PAPER_TAKERS).map(([kind, audience]) => ({
      of: kind,
      params: { planId: ours.planId, kind },
      audience,
      verdict: open,
    }));
    const elsewhere = [
      ['other tenant', theirs.planId, 'annex'],
      ['not there', NOT_THERE, 'annex'],
      ['kind not there', ours.planId, NOT_THERE],
    ].map(([of = '', planId = '', kind = '']) => ({
      of,
      params: { planId, kind },
      query: '?format=docx',
      verdict: hidden,
    }));
    return [...kinds, ...elsewhere];
  }
  if (names.includes('register')) return ofRegister(route, world);
  if (route.path.startsWith('/plans/{planId}/reports')) return ofReports(names, world);
  if (!names.includes('code')) {
    return [
      { of: 'own', params: { planId: ours.planId }, verdict: open },
      { of: 'other tenant', params: { planId: theirs.planId }, verdict: hidden },
      { of: 'not there', params: { planId: NOT_THERE }, verdict: hidden },
    ];
  }
  const component = (
    of: string,
    plan: SmallTenant,
    code: string,
    evidenceId: string,
    verdict: Way['verdict'],
  ) => ({
    of,
    params: { planId: plan.planId, code, evidenceId, round: '1' },
    verdict,
  });
  const seesAll = ({ role }: Actor) =>
    route.id === 'readScoreHistory' ? seesWholePlan(role) : seesWholeDossier(role);
  /* Only the unit `here` leads the one, and has no part in the other. */
  const led = (actor: Actor): Verdict => (seesAll(actor) || actor.unitId === ours.units.here ? 'open' : 404);
  const notLed = (actor: Actor): Verdict => (seesAll(actor) ? 'open' : 404);
  const other = { ...ours, planId: NOT_THERE };
  return [
    component('lead', ours, '1.4', mine.frozen.here, led),
    component('other unit', ours, '1.3', mine.frozen.there, notLed),
    component('other tenant', theirs, '1.4', foreign.frozen.here, hidden),
    component('not there', ours, NOT_THERE, NOT_THERE, hidden),
    component('plan not there', other, '1.4', mine.frozen.here, hidden),
  ];
}

/** Complaints are for the office; what names somebody is kept from them. */
function ofRegister({ id }: Route, { ours, theirs }: World): Way[] {
  const at = (of: string, planId: string, register: string, verdict: Way['verdict']): Way => ({
    of,
    params: { planId, register },
    verdict,
  });
  const complaints = (actor: Actor): Verdict =>
    isAmong(actor, id === 'openEntry' ? 'reviewers' : 'office') ? 'open' : 403;
  return [
    at('initiatives', ours.planId, 'initiatives', open),
    at('complaints', ours.planId, 'complaints', complaints),
    at('other tenant', theirs.planId, 'initiatives', hidden),
    at('not there', ours.planId, NOT_THERE, hidden),
  ];
}

/** An entry is seen by its own unit, and by whoever sees the whole plan; one of complaints by the office. */
function ofEntry(route: Route, { ours, mine, foreign }: World): Way[] {
  const own = (unitId: string) => (actor: Actor) =>
    seesWholePlan(actor.role) || actor.unitId === unitId ? ('open' as const) : 404;
  const office = (actor: Actor) => (isAmong(actor, 'office') ? ('open' as const) : 404);
  const nobody = '00000000-0000-4000-8000-000000000000';
  const isFile = route.path.includes('{fileId}');
  const at = (
    of: string,
    { entry, file }: { entry: string; file: string },
    verdict: Way['verdict'],
  ): Way => ({
    of,
    params: { entryId: entry, ...(isFile ? { fileId: file } : {}) },
    verdict,
  });
  return [
    at('own unit', mine.entries.here, own(ours.units.here)),
    at('other unit', mine.entries.there, own(ours.units.there)),
    at('complaint', mine.entries.complaint, office),
    at('other tenant', foreign.entries.here, hidden),
    at('not there', { entry: nobody, file: nobody }, hidden),
  ];
}

/** A head has a part in reports only where their unit is the one that reviews. */
function ofReports(names: readonly string[], { ours, theirs }: World): Way[] {
  const own = ({ role, unitId }: Actor): Verdict =>
    role === 'head' && unitId !== ours.units.review ? 403 : 'open';
  const elsewhere = [
    ['other tenant', theirs.planId],
    ['not there', NOT_THERE],
  ].map(([of = '', planId = '']) => ({ of, params: { planId, period: '2017-Q3' }, verdict: hidden }));
  if (!names.includes('period'))
    return [{ of: 'own', params: { planId: ours.planId }, verdict: own }, ...elsewhere];
  const notComposed = (actor: Actor): Verdict => (own(actor) === 403 ? 403 : 404);
  return [
    { of: 'own', params: { planId: ours.planId, period: '2017-Q3' }, verdict: own },
    { of: 'not composed', params: { planId: ours.planId, period: '2016' }, verdict: notComposed },
    ...elsewhere,
  ];
}

function ofKind({ method }: Route, { ours, theirs, mine, foreign }: World): Way[] {
  const isOfSurvey = (kind: string) => IMPORTERS[kind as keyof typeof IMPORTERS] === 'surveyKeepers';
  const ofPlan = (kind: string) => kind !== 'people' && kind !== 'units';
  const kinds = Object.entries(IMPORTERS).flatMap(([kind, audience]): Way[] => {
    if (isOfSurvey(kind)) return ofSurveyKind(kind, audience, method, { mine, foreign });
    return [
      {
        of: kind,
        params: { kind },
        query: ofPlan(kind) ? `?plan=${ours.planId}` : '',
        audience,
        verdict: open,
      },
      /* A plan is named to go with a file, which comes first. */
      ...(ofPlan(kind) && method === 'get'
        ? [
            {
              of: `${kind}, other tenant`,
              params: { kind },
              query: `?plan=${theirs.planId}`,
              audience,
              verdict: hidden,
            },
          ]
        : []),
    ];
  });
  return [...kinds, { of: 'kind not there', params: { kind: NOT_THERE }, verdict: hidden }];
}

/** As a plan, a survey is named to go with a file. */
function ofSurveyKind(
  kind: string,
  audience: Audience,
  method: Route['method'],
  { mine, foreign }: Pick<World, 'mine' | 'foreign'>,
): Way[] {
  const way = (of: string, survey: string, verdict: Way['verdict']): Way => ({
    of: `${kind}, ${of}`,
    params: { kind },
    query: `?survey=${survey}`,
    audience,
    verdict: method === 'get' ? verdict : open,
  });
  return [
    way('own survey', mine.survey.own, ofSurvey('own', true)),
    way('official survey', mine.survey.official, ofSurvey('official', true)),
    ...(method === 'get' ? [way('other tenant', foreign.survey.own, hidden)] : []),
  ];
}

/** Whoever appraises is not told of a rehearsal, and nobody keeps what the other does. */
function ofSurvey(kind: SurveyKind, keeps: boolean) {
  return (actor: Actor): Verdict => {
    if (kind === 'own' && isAmong(actor, 'appraisers')) return 404;
    return !keeps || isAmong(actor, SURVEY_KEEPERS[kind]) ? 'open' : 403;
  };
}

type Owned = readonly (readonly [of: string, id: string, verdict: Way['verdict']])[];

/** `fresh:` ids are made for each asking, so that nobody finds what somebody before them has used up. */
function owners({ ours, theirs, mine, foreign }: World, route: Route): Readonly<Record<string, Owned>> {
  const notThere = ['not there', NOT_THERE, hidden] as const;
  const keeps = route.access === 'surveyKeepers';
  const surveys = (what: 'survey' | 'questionnaire'): Owned => [
    ['the unit’s own', mine[what].own, ofSurvey('own', keeps)],
    ['official', mine[what].official, ofSurvey('official', keeps)],
    ['other tenant', foreign[what].own, hidden],
    notThere,
  ];
  return {
    accountId: [
      ['own tenant', ours.colleague.accountId, open],
      ['other tenant', theirs.colleague.accountId, hidden],
      notThere,
    ],
    unitId: [['own tenant', ours.units.there, open], ['other tenant', theirs.units.there, hidden], notThere],
    draftId: [['own tenant', mine.draft, open], ['other tenant', foreign.draft, hidden], notThere],
    setId: [['own tenant', `${ours.id}-set`, open], ['other tenant', `${theirs.id}-set`, hidden], notThere],
    uploadId: [
      ['own', 'fresh:upload', open],
      ['of a colleague', mine.upload.colleague, hidden],
      ['other tenant', foreign.upload.colleague, hidden],
      ['not there', '00000000-0000-4000-8000-000000000000', hidden],
    ],
    filterId: [
      ['own', crypto.randomUUID(), open],
      ['of a colleague', mine.filter.colleague, open],
      ['other tenant', foreign.filter.colleague, open],
    ],
    sessionId: [
      ['of nobody', crypto.randomUUID(), open],
      ['of a colleague', mine.session.colleague, open],
      ['other tenant', foreign.session.colleague, open],
    ],
    surveyId: surveys('survey'),
    questionnaireId: surveys('questionnaire'),
    tokenId: [
      ['of a colleague', mine.token.colleague, open],
      /* Whoever revokes one of their own is told that it is over, whatever it was. */
      ['other tenant', foreign.token.colleague, route.id === 'revokeToken' ? hidden : open],
    ],
    delegationId: [
      ['own', 'fresh:delegation', (actor) => (mayEndDelegation(actor, actor) ? 'open' : 403)],
      [
        'of a colleague',
        'fresh:colleague',
        (actor) => {
          if (actor.unitId !== ours.units.here) return 404;
          return mayEndDelegation(actor, ours.colleague) ? 'open' : 403;
        },
      ],
      ['other tenant', 'fresh:foreign', hidden],
      notThere,
    ],
  };
}

/** What the table says: the circle first, then what is asked of. */
export function verdictOf(route: Route, way: Way, actor: Actor): Verdict {
  const audience = way.audience ?? route.access;
  if (audience !== 'public' && !isAmong(actor, audience)) return 403;
  return way.verdict(actor);
}
