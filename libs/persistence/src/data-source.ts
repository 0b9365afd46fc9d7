import { DataSource } from 'typeorm';
import type { DataSourceOptions } from 'typeorm';
import { CreateTheRoad1795420800000 } from '../../../migrations/1795420800000-create-the-road';
import { WidenTheRoad1795507200000 } from '../../../migrations/1795507200000-widen-the-road';
import { ChainTheHistory1795680000000 } from '../../../migrations/1795680000000-chain-the-history';
import { KnowWhatIsDone1795683600000 } from '../../../migrations/1795683600000-know-what-is-done';
import { StandInForEachOther1795687200000 } from '../../../migrations/1795687200000-stand-in-for-each-other';
import { FindFilesByHash1795690800000 } from '../../../migrations/1795690800000-find-files-by-hash';
import { KeepBusyRowsLight1795694400000 } from '../../../migrations/1795694400000-keep-busy-rows-light';
import { FindEvidenceByWords1795701000000 } from '../../../migrations/1795701000000-find-evidence-by-words';
import { KeepFilters1795704000000 } from '../../../migrations/1795704000000-keep-filters';
import { FreezeTheDossier1795706000000 } from '../../../migrations/1795706000000-freeze-the-dossier';
import { Administer1795707000000 } from '../../../migrations/1795707000000-administer';
import { TellEachPerson1795708000000 } from '../../../migrations/1795708000000-tell-each-person';
import { FindByWords1795708001000 } from '../../../migrations/1795708001000-find-by-words';
import { SetATarget1795709000000 } from '../../../migrations/1795709000000-set-a-target';
import { KeepDrafts1795710000000 } from '../../../migrations/1795710000000-keep-drafts';
import { ReadingsKeepWhatIsUnread1795711000000 } from '../../../migrations/1795711000000-readings-keep-what-is-unread';
import { KnowSessions1795712000000 } from '../../../migrations/1795712000000-know-sessions';
import { SlowGuessersDown1795713000000 } from '../../../migrations/1795713000000-slow-guessers-down';
import { ChooseOnesOwnPassword1795713001000 } from '../../../migrations/1795713001000-choose-ones-own-password';
import { SetUpOnce1795713002000 } from '../../../migrations/1795713002000-set-up-once';
import { ResetByMail1795713003000 } from '../../../migrations/1795713003000-reset-by-mail';
import { BrowsersGoWithTheirOwner1795713004000 } from '../../../migrations/1795713004000-browsers-go-with-their-owner';
import { AskForASecondFactor1795714000000 } from '../../../migrations/1795714000000-ask-for-a-second-factor';
import { SignOnElsewhere1795715000000 } from '../../../migrations/1795715000000-sign-on-elsewhere';
import { KeepTheAccessTrail1795720000000 } from '../../../migrations/1795720000000-keep-the-access-trail';
import { LetPeopleBeForgotten1795720001000 } from '../../../migrations/1795720001000-let-people-be-forgotten';
import { KnowWhoStandsBehind1795721000000 } from '../../../migrations/1795721000000-know-who-stands-behind';
import { WriteToTheOwner1795721001000 } from '../../../migrations/1795721001000-write-to-the-owner';
import { LetSystemsIn1795722000000 } from '../../../migrations/1795722000000-let-systems-in';
import { KeepRegisters1795730000000 } from '../../../migrations/1795730000000-keep-registers';
import { FreezeRegisters1795730001000 } from '../../../migrations/1795730001000-freeze-registers';
import { AskThePeople1795731000000 } from '../../../migrations/1795731000000-ask-the-people';
import { KeepReports1795732000000 } from '../../../migrations/1795732000000-keep-reports';
import { ProposeDrafts1795733000000 } from '../../../migrations/1795733000000-propose-drafts';
import { TellOfRegisters1795734000000 } from '../../../migrations/1795734000000-tell-of-registers';
import { AddTasksToPlans1795734002000 } from '../../../migrations/1795734002000-add-tasks-to-plans';
import { SayFactsOfSets1795734002500 } from '../../../migrations/1795734002500-say-facts-of-sets';
import { ChainEveryHistory1795735000000 } from '../../../migrations/1795735000000-chain-every-history';
import { TellOfReports1795735001000 } from '../../../migrations/1795735001000-tell-of-reports';
import { SetClosingDays1795735003000 } from '../../../migrations/1795735003000-set-closing-days';
import { AccountEntity } from './entities/account.entity';
import { SessionEntity } from './entities/session.entity';
import { TenantEntity } from './entities/tenant.entity';
import { UnitEntity } from './entities/unit.entity';
import { raiseWall } from './tenant-wall/raise-wall';

/** Named one by one: a bundle sees no globs. */
export function dataSourceOptions(url: string, poolSize = 10): DataSourceOptions {
  return {
    type: 'postgres',
    url,
    applicationName: 'tctp',
    entities: [TenantEntity, UnitEntity, AccountEntity, SessionEntity],
    migrations: [
      CreateTheRoad1795420800000,
      WidenTheRoad1795507200000,
      ChainTheHistory1795680000000,
      KnowWhatIsDone1795683600000,
      StandInForEachOther1795687200000,
      FindFilesByHash1795690800000,
      KeepBusyRowsLight1795694400000,
      FindEvidenceByWords1795701000000,
      KeepFilters1795704000000,
      FreezeTheDossier1795706000000,
      Administer1795707000000,
      TellEachPerson1795708000000,
      FindByWords1795708001000,
      SetATarget1795709000000,
      KeepDrafts1795710000000,
      ReadingsKeepWhatIsUnread1795711000000,
      KnowSessions1795712000000,
      SlowGuessersDown1795713000000,
      ChooseOnesOwnPassword1795713001000,
      SetUpOnce1795713002000,
      ResetByMail1795713003000,
      BrowsersGoWithTheirOwner1795713004000,
      AskForASecondFactor1795714000000,
      SignOnElsewhere1795715000000,
      KeepTheAccessTrail1795720000000,
      LetPeopleBeForgotten1795720001000,
      KnowWhoStandsBehind1795721000000,
      WriteToTheOwner1795721001000,
      LetSystemsIn1795722000000,
      KeepRegisters1795730000000,
      FreezeRegisters1795730001000,
      AskThePeople1795731000000,
      KeepReports1795732000000,
      ProposeDrafts1795733000000,
      TellOfRegisters1795734000000,
      AddTasksToPlans1795734002000,
      SayFactsOfSets1795734002500,
      ChainEveryHistory1795735000000,
      TellOfReports1795735001000,
      SetClosingDays1795735003000,
    ],
    migrationsTableName: 'migration',
    synchronize: false,
    poolSize,
  };
}

/** Held by whoever changes the tables of a database. */
export const MIGRATION_LOCK = 7_428_401;

/** Brings a database up to date. Takes an advisory lock, so that two programs starting together do not race. */
export async function migrate(url: string): Promise<string[]> {
  const source = await new DataSource(dataSourceOptions(url, 2)).initialize();
  const runner = source.createQueryRunner();
  try {
    await runner.query('select pg_advisory_lock($1)', [MIGRATION_LOCK]);
    const done = await source.runMigrations({ transaction: 'each' });
    await raiseWall(runner);
    return done.map((migration) => migration.name);
  } finally {
    await runner.query('select pg_advisory_unlock($1)', [MIGRATION_LOCK]).catch(() => undefined);
    await runner.release();
    await source.destroy();
  }
}
