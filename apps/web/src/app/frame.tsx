import { isOutside } from '@tctp/domain';
import { useQuery } from '@tanstack/react-query';
import { Outlet } from '@tanstack/react-router';
import { sessionQuery } from '../api/queries';
import { Bell } from '../features/notices/bell';
import { SandboxStrip } from '../features/sandbox/sandbox-strip';
import { SearchBox } from '../features/search/search-box';
import { useWords } from '../i18n/use-words';
import { FrameTools } from '../parts/frame-tools';
import { Loaded } from '../parts/loaded';
import { ActingBanner } from './acting-banner';
import { ShortcutSheet } from '../parts/shortcut-sheet';
import { BottomBar } from './bottom-bar';
import { SideBar } from './side-bar';
import { ToSignIn } from './to-sign-in';
import { useLive } from './use-live';

/** Whoever comes from outside reads the dossier, which has a search of its own. */
const OUTSIDE_TOOLS = (
  <div className="frame-tools">
    <Bell />
  </div>
);
const TOOLS = (
  <div className="frame-tools">
    <SearchBox />
    <Bell />
  </div>
);

/** Strip, places, and the screen; only for those who are signed in. */
export function Frame() {
  const { t } = useWords();
  const query = useQuery(sessionQuery);
  const isIn = query.data != null && query.data.wants === null;
  useLive(isIn);
  if (query.data !== undefined && !isIn) return <ToSignIn />;
  return (
    <>
      <a className="skip" href="#main">
        {t('frame.skip')}
      </a>
      <SandboxStrip />
      <Loaded query={query}>
        {(session) =>
          session !== null && (
            <>
              <ActingBanner session={session} />
              <div className="frame">
                <SideBar session={session} />
                <div>
                  <FrameTools value={isOutside(session.role) ? OUTSIDE_TOOLS : TOOLS}>
                    <Outlet />
                  </FrameTools>
                </div>
              </div>
              <BottomBar session={session} />
              <ShortcutSheet />
            </>
          )
        }
      </Loaded>
    </>
  );
}
