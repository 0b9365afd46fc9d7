import type { Check } from './check-input';
import { checkDeadlines } from './deadlines';
import { checkKnownSet } from './known-set';
import { checkLastYear } from './last-year';
import { checkNames } from './names';
import { checkNarrativeAndAnnex } from './narrative-and-annex';
import { checkNormalised } from './normalised';
import { checkOutline } from './outline';
import { checkOutsideControl } from './outside-control';
import { checkPlanHead } from './plan-head';
import { checkProposed } from './proposed';
import { checkRepeats } from './repeats';
import { checkRequirements } from './requirements';
import { checkRowCodes } from './row-codes';
import { checkSums } from './sums';
import { checkTableShape } from './table-shape';
import { checkUnitsNamed } from './units-named';

/** Every check, in the order a reader meets what it looks at. */
export const CHECKS: readonly Check[] = [
  checkProposed,
  checkPlanHead,
  checkKnownSet,
  checkNames,
  checkOutline,
  checkSums,
  checkLastYear,
  checkOutsideControl,
  checkNarrativeAndAnnex,
  checkTableShape,
  checkRowCodes,
  checkUnitsNamed,
  checkRepeats,
  checkRequirements,
  checkDeadlines,
  checkNormalised,
];
