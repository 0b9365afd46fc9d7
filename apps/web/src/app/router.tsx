import type { ForecastQuery } from '@tctp/contracts';
import { FORECAST_VIEWS, SCORE_KINDS, UNIT_KINDS } from '@tctp/domain';
import type { ScoreKind } from '@tctp/domain';
import { createRoute, createRouter, lazyRouteComponent } from '@tanstack/react-router';
import { NOTICE_TOPICS } from '@tctp/domain';
import { DRAFT_SHOWN, DRAFT_TABS } from '../api/draft-address';
import type { CompareSearch } from '../api/compare-queries';
import type { DraftShown, DraftTab } from '../api/draft-address';
import type { LedgerFilter } from '../api/notice-queries';
import { Home } from './home';
import { PageFault } from './page-fault';
import { Pending } from './pending';
import { taskQuery, tasksQuery } from '../api/queries';
import { queryClient } from './query-client';
import { adminRoutes } from './routes/admin-routes';
import { frame, rich, root } from './routes/frame-routes';
import { outsideRoutes } from './routes/outside-routes';
import { oneOf, pick, picked } from './routes/read-search';
import type { Texts } from './routes/read-search';

const home = createRoute({ getParentRoute: () => frame, path: '/', component: Home });

const tasks = createRoute({
  getParentRoute: () => frame,
  path: '/tasks',
  validateSearch: (
    search: Record<string, unknown>,
  ): { filter?: 'lead' | 'coordinator' } & Texts<'q' | 'field' | 'state' | 'done'> => ({
    ...oneOf(search['filter'], ['lead', 'coordinator']),
    ...picked(search, ['q', 'field', 'state', 'done']),
  }),
  loader: () => void queryClient.prefetchQuery(tasksQuery('mine')),
  component: lazyRouteComponent(() => import('../features/tasks/my-tasks-screen')),
});

const task = createRoute({
  getParentRoute: () => rich,
  path: '/tasks/$taskId',
  loader: ({ params }) => void queryClient.prefetchQuery(taskQuery(params.taskId)),
  component: lazyRouteComponent(() => import('../features/tasks/task-screen')),
});

const plan = createRoute({
  getParentRoute: () => rich,
  path: '/plan',
  validateSearch: (
    search: Record<string, unknown>,
  ): { filter?: 'overdue' | 'soon' | 'waiting' } & Texts<
    'unit' | 'plan' | 'q' | 'field' | 'state' | 'sort' | 'done'
  > => ({
    ...oneOf(search['filter'], ['overdue', 'soon', 'waiting']),
    ...picked(search, ['unit', 'plan', 'q', 'field', 'state', 'sort', 'done']),
  }),
  component: lazyRouteComponent(() => import('../features/tasks/plan-screen')),
});

const additions = createRoute({
  getParentRoute: () => rich,
  path: '/additions',
  validateSearch: (search: Record<string, unknown>): { component?: string } => pick(search, 'component'),
  component: lazyRouteComponent(() => import('../features/additions/additions-screen')),
});

const review = createRoute({
  getParentRoute: () => rich,
  path: '/review',
  validateSearch: (
    search: Record<string, unknown>,
  ): { task?: string; unit?: string; component?: string; late?: string; q?: string } => ({
    ...pick(search, 'task'),
    ...pick(search, 'unit'),
    ...pick(search, 'component'),
    ...pick(search, 'late'),
    ...pick(search, 'q'),
  }),
  loader: () => void queryClient.prefetchQuery(tasksQuery('review')),
  component: lazyRouteComponent(() => import('../features/review/review-screen')),
});

const evidence = createRoute({
  getParentRoute: () => rich,
  path: '/evidence',
  validateSearch: (search: Record<string, unknown>): { q?: string } => pick(search, 'q'),
  component: lazyRouteComponent(() => import('../features/evidence/evidence-screen')),
});

const matrix = createRoute({
  getParentRoute: () => rich,
  path: '/matrix',
  validateSearch: (
    search: Record<string, unknown>,
  ): Texts<'state' | 'field' | 'unit' | 'late' | 'sort' | 'view' | 'component'> =>
    picked(search, ['state', 'field', 'unit', 'late', 'sort', 'view', 'component']),
  component: lazyRouteComponent(() => import('../features/matrix/matrix-screen')),
});

const overview = createRoute({
  getParentRoute: () => rich,
  path: '/overview',
  component: lazyRouteComponent(() => import('../features/overview/overview-screen')),
});

const forecast = createRoute({
  getParentRoute: () => rich,
  path: '/forecast',
  validateSearch: (search: Record<string, unknown>): ForecastQuery => ({
    ...(FORECAST_VIEWS.find((one) => one === search['view']) && {
      view: search['view'] as ForecastQuery['view'],
    }),
    ...pick(search, 'asOf'),
  }),
  component: lazyRouteComponent(() => import('../features/forecast/forecast-screen')),
});

const compare = createRoute({
  getParentRoute: () => rich,
  path: '/compare',
  validateSearch: (search: Record<string, unknown>): CompareSearch => {
    const kind = SCORE_KINDS.find((one) => one === search['kind']);
    const tier = UNIT_KINDS.find((one) => one === search['tier']);
    return {
      ...(/^(19|20|21)\d\d$/.test(String(search['year'])) ? pick(search, 'year') : {}),
      ...(kind === undefined ? {} : { kind }),
      ...(tier === undefined ? {} : { tier }),
      ...pick(search, 'parent'),
    };
  },
  component: lazyRouteComponent(() => import('../features/compare/compare-screen')),
});

const compareYears = createRoute({
  getParentRoute: () => rich,
  path: '/compare/$unitId',
  validateSearch: (search: Record<string, unknown>): { kind?: ScoreKind | undefined } => {
    const kind = SCORE_KINDS.find((one) => one === search['kind']);
    return kind === undefined ? {} : { kind };
  },
  component: lazyRouteComponent(() => import('../features/compare/years-screen')),
});

const choosePlan = createRoute({
  getParentRoute: () => rich,
  path: '/plans',
  component: lazyRouteComponent(() => import('../features/plans/choose-plan-screen')),
});

const dossier = createRoute({
  getParentRoute: () => rich,
  path: '/dossier',
  validateSearch: (search: Record<string, unknown>): { filter?: 'unscored' | 'explaining'; q?: string } => ({
    ...oneOf(search['filter'], ['unscored', 'explaining']),
    ...pick(search, 'q'),
  }),
  component: lazyRouteComponent(() => import('../features/dossier/dossier-screen')),
});

const dossierComponent = createRoute({
  getParentRoute: () => rich,
  path: '/dossier/$code',
  component: lazyRouteComponent(() => import('../features/dossier/component-screen')),
});

const dossierResult = createRoute({
  getParentRoute: () => rich,
  path: '/dossier/result',
  component: lazyRouteComponent(() => import('../features/dossier/result-screen')),
});

const registers = createRoute({
  getParentRoute: () => rich,
  path: '/registers',
  component: lazyRouteComponent(() => import('../features/registers/registers-screen')),
});

const register = createRoute({
  getParentRoute: () => rich,
  path: '/registers/$register',
  validateSearch: (search: Record<string, unknown>): Texts<'entry' | 'q' | 'state' | 'unit'> =>
    picked(search, ['entry', 'q', 'state', 'unit']),
  component: lazyRouteComponent(() => import('../features/registers/register-screen')),
});

const papers = createRoute({
  getParentRoute: () => rich,
  path: '/papers',
  component: lazyRouteComponent(() => import('../features/papers/papers-screen')),
});

const survey = createRoute({
  getParentRoute: () => rich,
  path: '/survey',
  validateSearch: (search: Record<string, unknown>): Texts<'survey' | 'part' | 'paper'> =>
    picked(search, ['survey', 'part', 'paper']),
  component: lazyRouteComponent(() => import('../features/surveys/survey-screen')),
});

const reports = createRoute({
  getParentRoute: () => rich,
  path: '/reports',
  component: lazyRouteComponent(() => import('../features/reports/reports-screen')),
});

const report = createRoute({
  getParentRoute: () => rich,
  path: '/reports/$period',
  validateSearch: (search: Record<string, unknown>): Texts<'section'> => picked(search, ['section']),
  component: lazyRouteComponent(() => import('../features/reports/report-screen')),
});

const drafts = createRoute({
  getParentRoute: () => rich,
  path: '/drafts',
  component: lazyRouteComponent(() => import('../features/drafts/drafts-screen')),
});

const draft = createRoute({
  getParentRoute: () => rich,
  path: '/drafts/$draftId',
  validateSearch: (
    search: Record<string, unknown>,
  ): Texts<'finding' | 'again'> & { show?: DraftShown; tab?: DraftTab } => {
    const show = DRAFT_SHOWN.find((one) => one === search['show']);
    const tab = DRAFT_TABS.find((one) => one === search['tab']);
    return {
      ...picked(search, ['finding', 'again']),
      ...(show === undefined ? {} : { show }),
      ...(tab === undefined ? {} : { tab }),
    };
  },
  component: lazyRouteComponent(() => import('../features/drafts/draft-screen')),
});

const notices = createRoute({
  getParentRoute: () => rich,
  path: '/notices',
  validateSearch: (search: Record<string, unknown>): LedgerFilter => {
    const topic = NOTICE_TOPICS.find((one) => one === search['topic']);
    return {
      ...(topic === undefined ? {} : { topic }),
      ...(search['unseen'] === true ? { unseen: true } : {}),
    };
  },
  component: lazyRouteComponent(() => import('../features/notices/notices-screen')),
});

const settings = createRoute({
  getParentRoute: () => rich,
  path: '/settings',
  component: lazyRouteComponent(() => import('../features/settings/settings-screen')),
});

const account = createRoute({
  getParentRoute: () => rich,
  path: '/account',
  component: lazyRouteComponent(() => import('../features/account/account-screen')),
});

export const router = createRouter({
  routeTree: root.addChildren([
    ...outsideRoutes,
    frame.addChildren([
      home,
      tasks,
      rich.addChildren([
        task,
        plan,
        additions,
        review,
        evidence,
        matrix,
        overview,
        forecast,
        compare,
        compareYears,
        choosePlan,
        dossier,
        dossierComponent,
        dossierResult,
        registers,
        register,
        papers,
        survey,
        reports,
        report,
        drafts,
        draft,
        notices,
        settings,
        account,
        ...adminRoutes,
      ]),
    ]),
  ]),
  defaultPreload: 'intent',
  defaultPendingComponent: Pending,
  defaultErrorComponent: PageFault,
  scrollRestoration: true,
});

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router;
  }
}
