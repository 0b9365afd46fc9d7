import type { Result, Stores, UnitOfWork } from '@tctp/application';
import type { DataSource, EntityManager } from 'typeorm';
import { announceChanges } from './changes';
import { adminEventStore } from './administration/admin-event-store';
import { peopleStore } from './administration/people-store';
import { planSettingsStore } from './administration/plan-settings-store';
import { signOnStore } from './administration/sign-on-store';
import { unitStore } from './administration/unit-store';
import { runCommands } from './commands/run-commands';
import { additionStore } from './stores/addition-store';
import { dossierStore } from './stores/dossier-store';
import { draftStore } from './drafts/draft-store';
import { reportStore } from './reports/report-store';
import { digestStore } from './stores/digest-store';
import { receiptStore } from './stores/receipt-store';
import { deadlineStore } from './stores/deadline-store';
import { delegationStore } from './stores/delegation-store';
import { planLoadStore } from './stores/plan-load-store';
import { readPlanContext } from './stores/plan-store';
import { outboxStore } from './stores/outbox-store';
import { registerStore } from './registers/register-store';
import { scoreStore } from './stores/score-store';
import { setFactStore } from './stores/set-fact-store';
import { surveyStore } from './stores/survey-store';
import { targetStore } from './stores/target-store';
import { taskStore } from './stores/task-store';

/**
 * Commands on a task go the fast road of `run-commands`. `run` is for everything else, one SQL transaction, READ
 * COMMITTED. In: a function over stores bound to the transaction. Out: its result. A refusal is a rollback, so that it
 * changes nothing.
 */
export function typeormUnitOfWork(source: DataSource, { sandbox = false } = {}): UnitOfWork {
  const runCommand = runCommands(source);
  const announce = announceChanges(source);
  return {
    async command(command) {
      const result = await runCommand(command);
      if (result.ok) announce();
      return result;
    },
    async run<T>(work: (stores: Stores) => Promise<Result<T>>): Promise<Result<T>> {
      try {
        const done = await source.transaction(async (manager) => {
          const result = await work(storesOf(manager, sandbox));
          if (!result.ok) throw new RolledBack(result);
          return result;
        });
        announce();
        return done;
      } catch (error) {
        if (error instanceof RolledBack) return error.result as Result<T>;
        throw error;
      }
    },
  };
}

class RolledBack extends Error {
  constructor(readonly result: { ok: false }) {
    super('refused');
  }
}

function storesOf(manager: EntityManager, sandbox: boolean): Stores {
  return {
    tasks: taskStore(manager),
    deadlines: deadlineStore(manager),
    receipts: receiptStore(manager),
    digests: digestStore(manager),
    delegations: delegationStore(manager, sandbox),
    scores: scoreStore(manager),
    targets: targetStore(manager),
    additions: additionStore(manager),
    setFacts: setFactStore(manager),
    dossiers: dossierStore(manager),
    registers: registerStore(manager),
    outbox: outboxStore(manager),
    drafts: draftStore(manager),
    reports: reportStore(manager),
    plans: {
      read: (tenantId, planId) => readPlanContext(manager, tenantId, planId),
      load: planLoadStore(manager),
    },
    people: peopleStore(manager),
    units: unitStore(manager),
    planSettings: planSettingsStore(manager),
    adminEvents: adminEventStore(manager),
    signOns: signOnStore(manager),
    surveys: surveyStore(manager),
  };
}
