export { startEmbeddedPostgres } from './embedded-postgres';
export { dataSourceOptions, migrate } from './data-source';
export { typeormUnitOfWork } from './unit-of-work';
export { sqlReadModels } from './read/read-models';
export { sandboxClock, systemClock } from './sandbox-clock';
export { addUnitTree } from './stores/unit-tree';
export {
  forgetDoneOutbox,
  markOutboxDone,
  readOutboxEpoch,
  relayOutbox,
  sendLostOutboxAgain,
} from './outbox';
export type { OutboxBatch } from './outbox';
export { enterScope, inEveryTenant, narrowScope } from './tenant-wall/scope';
export { standBehindWall } from './tenant-wall/stand-behind';
export { GIVEN_DAYS, typeormAccounts } from './accounts';
export type {
  Accounts,
  KeptPassword,
  Known,
  NewSession,
  SessionMeans,
  SessionWant,
  SignedIn,
} from './accounts';
export { sqlSignInAttempts } from './sign-in-attempts';
export type { CountedBy, SignInAttempts } from './sign-in-attempts';
export { sqlMailLinks } from './mail-links';
export type { LetterTo, MailLinks } from './mail-links';
export { sqlSetUp } from './set-up';
export type { FirstAuthority, SetUp } from './set-up';
export { hearChanges } from './changes';
export { sqlSecondFactors } from './second-factors';
export type { FactorFacts, FactorVerdict, SecondFactors } from './second-factors';
export { sqlSessions } from './sessions';
export { sqlApiTokens } from './api-tokens';
export type { ApiTokens, TokenHolder } from './api-tokens';
export type { OpenSession, Sessions } from './sessions';
export { sqlDrafts } from './drafts/draft-rows';
export { sqlSignOns } from './sign-ons';
export type { SessionIdentity, SignOns } from './sign-ons';
export { sqlSavedFilters } from './saved-filters';
export type { SavedFilters } from './saved-filters';
export { nextDeadlineAt } from './next-deadline';
export { typeormHistoryAudit } from './history-audit';
export { typeormEvidenceRows } from './evidence-rows';
export { readSnapshot } from './backup/read-snapshot';
export type { DatabaseSnapshot } from './backup/read-snapshot';
export { fillDatabase } from './backup/fill-database';
export type { EmptyTables, FillRefusal } from './backup/fill-database';
export { sqlAdministration } from './administration/administration-reads';
export type { AdministrationReads } from './administration/administration-reads';
export { typeormNotices } from './notices';
export { typeormLetters } from './letters';
export { sqlOwnerLetters } from './owner-letters';
export { searchWords } from './read/search-words';
export { sqlAccessTrail } from './trail/access-trail';
export { listTenants, sqlAccessTrailReads } from './trail/access-trail-reads';
export { sqlForgetting } from './forgetting';
