import { keptInTab } from './kept-in-tab';

const absent = keptInTab('tctp.acting-for');

/** Account of the colleague whom this tab acts for; null when everybody acts for themselves. */
export const actingFor = absent.read;

/** From the next request on. It lasts as long as the tab, so that nobody stays somebody else overnight. */
export const actFor = absent.keep;
