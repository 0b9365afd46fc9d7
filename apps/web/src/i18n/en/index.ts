import { evidence } from './evidence';
import { forecast } from './forecast';
import { frame } from './frame';
import { notices } from './notices';
import { overview } from './overview';
import { parts } from './parts';
import { review } from './review';
import { search } from './search';
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
  ...search,
};
