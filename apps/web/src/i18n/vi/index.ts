import { evidence } from './evidence';
import { forecast } from './forecast';
import { frame } from './frame';
import { lists } from './lists';
import { matrix } from './matrix';
import { notices } from './notices';
import { overview } from './overview';
import { parts } from './parts';
import { review } from './review';
import { tasks } from './tasks';

/** Words of the pages, a file for each feature. Words for codes of the API live beside the contracts. */
export const vi = {
  ...frame,
  ...parts,
  ...tasks,
  ...evidence,
  ...review,
  ...overview,
  ...forecast,
  ...notices,
  ...lists,
  ...matrix,
};
export type UiWords = typeof vi;
