import { useQuery } from '@tanstack/react-query';
import { lazy, Suspense } from 'react';
import { sessionQuery } from '../api/queries';
import { SandboxStrip } from '../features/sandbox/sandbox-strip';
import { Pending } from './pending';
import { useSignOut } from './use-sign-out';

const SignInScreen = lazy(() => import('../features/session/sign-in-screen'));
const NewPasswordStep = lazy(() => import('../features/session/new-password-step'));

/** The way in, step by step: what a session still wants is the step that waits. */
export function SignInFrame() {
  const wants = useQuery(sessionQuery).data?.wants ?? null;
  const signOut = useSignOut();
  return (
    <>
      <SandboxStrip />
      <Suspense fallback={<Pending />}>
        {wants === 'newPassword' ? <NewPasswordStep onLeave={() => void signOut()} /> : <SignInScreen />}
      </Suspense>
    </>
  );
}
