import { SIGN_ON_PROBLEMS } from '@tctp/contracts';
import type { SignOnProblem } from '@tctp/contracts';
import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { SignInFrame } from '../sign-in-frame';
import { root } from './frame-routes';
import { pick } from './read-search';

const signInFrame = createRoute({
  getParentRoute: () => root,
  path: '/sign-in',
  validateSearch: (search: Record<string, unknown>): { from?: string; problem?: SignOnProblem } => {
    const problem = SIGN_ON_PROBLEMS.find((one) => one === search['problem']);
    return { ...pick(search, 'from'), ...(problem === undefined ? {} : { problem }) };
  },
  component: SignInFrame,
});

const setUp = createRoute({
  getParentRoute: () => root,
  path: '/set-up',
  component: lazyRouteComponent(() => import('../../features/session/set-up-screen')),
});

const forgotPassword = createRoute({
  getParentRoute: () => root,
  path: '/forgot-password',
  component: lazyRouteComponent(() => import('../../features/session/forgot-screen')),
});

const resetPassword = createRoute({
  getParentRoute: () => root,
  path: '/reset-password',
  component: lazyRouteComponent(() => import('../../features/session/reset-screen')),
});

const confirmAddress = createRoute({
  getParentRoute: () => root,
  path: '/confirm-address',
  component: lazyRouteComponent(() => import('../../features/session/confirm-screen')),
});

/** For whoever holds a code: no session, no frame. */
const surveyForm = createRoute({
  getParentRoute: () => root,
  path: '/khao-sat',
  component: lazyRouteComponent(() => import('../../features/survey-form/survey-form-screen')),
});

/** Before anybody has signed in, and for people who never do. */
export const outsideRoutes = [
  signInFrame,
  setUp,
  forgotPassword,
  resetPassword,
  confirmAddress,
  surveyForm,
] as const;
