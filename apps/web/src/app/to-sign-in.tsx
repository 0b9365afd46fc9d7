import { useNavigate, useRouter } from '@tanstack/react-router';
import { useEffect } from 'react';

/** Once, from where the reader was: a <Navigate> would navigate again whenever its own move renders it anew. */
export function ToSignIn() {
  const navigate = useNavigate();
  const router = useRouter();
  useEffect(() => {
    const { pathname } = router.state.location;
    void navigate({ to: '/sign-in', search: pathname === '/' ? {} : { from: pathname }, replace: true });
  }, [navigate, router]);
  return null;
}
