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
import type { UiWords } from '../vi';

export const en: UiWords = {
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
