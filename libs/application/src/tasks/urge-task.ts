import { saying } from './saying';

/** Đôn đốc. */
export const urgeTask = saying('urge', 'URGE');
