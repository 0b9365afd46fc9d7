import type { drafts } from './drafts';
import { evidence } from './evidence';
import { forecast } from './forecast';
import { frame } from './frame';
import { lists } from './lists';
import { notices } from './notices';
import { overview } from './overview';
import { parts } from './parts';
import { password } from './password';
import { review } from './review';
import type { rich } from './rich';
import { settings } from './settings';
import type { surveyForm } from './survey-form';
import { taskScreen } from './task-screen';
import { shortcuts } from './shortcuts';
import { search } from './search';
import { tasks } from './tasks';

/** Words of the pages, a file for each feature. Words for codes of the API live beside the contracts. */
export const vi = {
  ...frame,
  ...parts,
  ...password,
  ...tasks,
  ...taskScreen,
  ...settings,
  ...evidence,
  ...review,
  ...overview,
  ...forecast,
  ...notices,
  ...shortcuts,
  ...search,
  ...lists,
};
/** With the words that come with their screens. */
export type UiWords = typeof vi & typeof rich & typeof drafts & typeof surveyForm;
