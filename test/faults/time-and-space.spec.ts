import { setTimeout as pause } from 'node:timers/promises';
import { describe, expect } from '@jest/globals';
import type { DataSource } from 'typeorm';
import { MACHINE_VERSION } from '@tctp/workflow';
import { until } from '../support/until';
import { SECONDS, always, never, survives } from './support/round';
import { canMountDisks } from './support/small-disk';
import type { World } from './support/world';

const HOUR = 3_600_000;
/** Half an hour before reminders, due moments and rungs of the plan. */
const EVES = ['2017-09-05T00:30:00.000Z', '2017-09-11T16:30:00.000Z', '2017-09-20T00:30:00.000Z'];

describe('nothing is lost and nothing doubled', () => {
  survives(
    'while the clock of the processes is set an hour forward and back over deadlines that fall due',
    async ({ world: { clock }, over, blow }) => {
      for (const eve of EVES) {
        await clock.moveTo(eve);
        for (const hours of [1, -1, 1, -1, 1]) {
          await pause((SECONDS * 1000) / (EVES.length * 5 + 1));
          await clock.step?.(hours * HOUR);
          blow();
        }
      }
      while (!over()) await pause(50);
    },
    { clock: 'process', keepsTime: true, workers: 2 },
  );

  survives(
    'when half of the tasks are of the first machine, and one of a machine that nobody knows',
    async ({ world, over, blow }) => {
      for (let counted = 0; !over();) {
        await pause(200);
        const raised = await world.withDatabase((source) =>
          source.query<unknown[]>(RAISED, [MACHINE_VERSION]),
        );
        for (; counted < raised.length; counted += 1) blow();
      }
    },
    { before: ageTheTasks },
  );

  survives(
    'when the disk is full for anything but the smallest file',
    async ({ world, over, blow }) => {
      while (!over()) {
        await pause(200);
        const status = await uploadBigFile(world);
        expect(status).toBeGreaterThanOrEqual(400);
        if (status >= 500) blow();
      }
    },
    { fileLimit: 200 },
  );

  /* Where no disk can be mounted, the limit above stands for it. */
  if (canMountDisks()) {
    survives(
      'while the disk of files and database is full to its last byte, again and again',
      async ({ world, choices, over, blow }) => {
        const { disk, database } = world;
        while (!over()) {
          await pause(choices.between(300, 800));
          await disk?.fill();
          /* An answer that is a fault, or none at all. */
          if ((await uploadBigFile(world).catch(() => 500)) >= 500) blow();
          await pause(choices.between(300, 1_000));
          await disk?.empty();
          /* A PostgreSQL that could not write its log has ended itself: whoever looks after it starts it again. */
          await until(() => database.start().then(always, never), { within: 20_000 });
        }
      },
      {
        diskSize: 120,
        after: ({ database }) =>
          Promise.resolve({ databaseWithoutSpace: database.said('No space left on device') }),
      },
    );
  }
});

/** The status of the answer. */
async function uploadBigFile(world: World): Promise<number> {
  const seat = world.seats[0]!;
  const taskId = seat.taskIds[0]!;
  const { version } = (await world.ask(seat, 'GET', `/tasks/${taskId}`)).body as { version: number };
  const big = { file: 'big.txt', bytes: 400_000, version, key: `big-${Math.random()}` };
  return (await world.ask(seat, 'POST', `/tasks/${taskId}/evidence`, big)).status;
}

/** As the first machine would have left them: assigned, nothing else; and one from the future. */
async function ageTheTasks(source: DataSource): Promise<void> {
  await source.query(`
    update task set machine_version = 1, snapshot = jsonb_build_object(
      'version', 1, 'work', snapshot->'work', 'time', snapshot->'time',
      'context', jsonb_build_object(
        'dueAt', snapshot#>'{context,dueAt}', 'nearAt', snapshot#>'{context,nearAt}',
        'planIssuedAt', snapshot#>'{context,planIssuedAt}', 'submission', null, 'askedBy', null,
        'escalationStep', 0, 'ladderFrom', null, 'settlement', null))
     where hashtext(id) % 2 = 0`);
  await source.query(`
    update task set machine_version = 99, snapshot = snapshot || '{"version": 99}'
     where id = (select task_id from deadline where kind = 'remind' order by due_at limit 1)`);
}

/** Tasks that were of the first machine and are of today's: somebody has decided on them. */
const RAISED = `select id from task where hashtext(id) % 2 = 0 and machine_version = $1`;
