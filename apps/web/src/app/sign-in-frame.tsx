import { useQuery } from '@tanstack/react-query';
import { lazy, Suspense } from 'react';
import { sessionQuery } from '../api/queries';
import { SandboxStrip } from '../features/sandbox/sandbox-strip';
import { Pending } from './pending';
import { useSignOut } from './use-sign-out';

const SignInScreen = lazy(() => import('../features/session/sign-in-screen'));
const NewPasswordStep = lazy(() => import('../features/session/new-password-step'));
const SecondFactorStep = lazy(() => import('../features/session/second-factor-step'));
const EnrolmentStep = lazy(() => import('../features/session/enrolment-step'));

/** The way in, step by step: what a session still wants is the step that waits. */
export function SignInFrame() {
  const wants = useQuery(sessionQuery).data?.wants ?? null;
  const signOut = useSignOut();
  const onLeave = () => void signOut();
  return (
    <>
      <SandboxStrip />
      <Suspense fallback={<Pending />}>
        {wants === 'newPassword' ? (
          <NewPasswordStep onLeave={onLeave} />
        ) : wants === 'secondFactor' ? (
          <SecondFactorStep onLeave={onLeave} />
        ) : wants === 'enrolment' ? (
          <EnrolmentStep onLeave={onLeave} />
        ) : (
          <SignInScreen />
        )}
      </Suspense>
    </>
  );
}
