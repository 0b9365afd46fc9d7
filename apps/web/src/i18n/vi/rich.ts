import { account } from './account';
import { administration } from './administration';
import { criteria } from './criteria';
import { forecastRoom } from './forecast-room';
import { matrix } from './matrix';
import { papers } from './papers';
import { trail } from './trail';

/** Words of the screens that use Ant Design; they come with it, and the first page does not carry them. */
export const rich = {
  ...account,
  ...administration,
  ...criteria,
  ...forecastRoom,
  ...matrix,
  ...papers,
  ...trail,
};
