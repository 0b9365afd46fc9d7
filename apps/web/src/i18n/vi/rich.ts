import { account } from './account';
import { additions } from './additions';
import { administration } from './administration';
import { compare } from './compare';
import { criteria } from './criteria';
import { dossier } from './dossier';
import { forecastRoom } from './forecast-room';
import { imports } from './imports';
import { matrix } from './matrix';
import { papers } from './papers';
import { registers } from './registers';
import { setFacts } from './set-facts';
import { surveys } from './surveys';
import { reports } from './reports';
import { tokens } from './tokens';
import { trail } from './trail';

/** Words of the screens that use Ant Design; they come with it, and the first page does not carry them. */
export const rich = {
  ...account,
  ...additions,
  ...administration,
  ...compare,
  ...criteria,
  ...dossier,
  ...forecastRoom,
  ...imports,
  ...matrix,
  ...papers,
  ...registers,
  ...setFacts,
  ...surveys,
  ...reports,
  ...tokens,
  ...trail,
};
