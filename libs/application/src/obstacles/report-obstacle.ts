import { saying } from '../tasks/saying';

/** The unit meets an obstacle (vướng mắc) and says at once which; somebody else answers. */
export const reportObstacle = saying('reportObstacle', 'REPORT_OBSTACLE');
export const answerObstacle = saying('answerObstacle', 'ANSWER_OBSTACLE');
