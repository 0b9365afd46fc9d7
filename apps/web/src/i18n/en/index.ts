export { enMessages } from '@tctp/contracts';
export { enSingular } from './singular';
import { account } from './account';
import { additions } from './additions';
import { administration } from './administration';
import { compare } from './compare';
import { criteria } from './criteria';
import { dossier } from './dossier';
import { drafts } from './drafts';
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
import { reports } from './reports';
import { parts } from './parts';
import { password } from './password';
import { review } from './review';
import { settings } from './settings';
import { taskScreen } from './task-screen';
import { shortcuts } from './shortcuts';
import { search } from './search';
import { surveyForm } from './survey-form';
import { setFacts } from './set-facts';
import { surveys } from './surveys';
import { tasks } from './tasks';
import { registers } from './registers';
import { tokens } from './tokens';
import { trail } from './trail';
import type { UiWords } from '../vi';

export const en: UiWords = {
  ...additions,
  ...setFacts,
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
  ...forecastRoom,
  ...notices,
  ...administration,
  ...compare,
  ...criteria,
  ...shortcuts,
  ...dossier,
  ...drafts,
  ...account,
  ...search,
  ...lists,
  ...imports,
  ...matrix,
  ...papers,
  ...registers,
  ...surveyForm,
  ...surveys,
  ...reports,
  ...tokens,
  ...trail,
};
