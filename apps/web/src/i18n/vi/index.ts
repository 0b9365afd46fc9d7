import { administration } from './administration';
import { criteria } from './criteria';
import { dossier } from './dossier';
import type { drafts } from './drafts';
import { evidence } from './evidence';
import { forecast } from './forecast';
import { forecastRoom } from './forecast-room';
import { frame } from './frame';
import { imports } from './imports';
import { lists } from './lists';
import { matrix } from './matrix';
import { notices } from './notices';
import { overview } from './overview';
import { papers } from './papers';
import { parts } from './parts';
import { review } from './review';
import { settings } from './settings';
import { taskScreen } from './task-screen';
import { shortcuts } from './shortcuts';
import { search } from './search';
import { tasks } from './tasks';

/** Words of the pages, a file for each feature. Words for codes of the API live beside the contracts. */
export const vi = {
  ...frame,
  ...parts,
  ...tasks,
  ...taskScreen,
  ...settings,
  ...evidence,
  ...review,
  ...overview,
  ...forecast,
  ...forecastRoom,
  ...notices,
  ...administration,
  ...criteria,
  ...shortcuts,
  ...dossier,
  ...search,
  ...lists,
  ...imports,
  ...matrix,
  ...papers,
};
/** With the words that come with their screens. */
export type UiWords = typeof vi & typeof drafts;
