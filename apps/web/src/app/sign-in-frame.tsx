import { lazy, Suspense } from 'react';
import { SandboxStrip } from '../features/sandbox/sandbox-strip';
import { Pending } from './pending';

const SignInScreen = lazy(() => import('../features/session/sign-in-screen'));

export function SignInFrame() {
  return (
    <>
      <SandboxStrip />
      <Suspense fallback={<Pending />}>
        <SignInScreen />
      </Suspense>
    </>
  );
}
