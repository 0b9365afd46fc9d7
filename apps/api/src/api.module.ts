import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { Module } from '@nestjs/common';
import type { DynamicModule } from '@nestjs/common';
import { APP_GUARD, APP_INTERCEPTOR } from '@nestjs/core';
import { TypeOrmModule, getDataSourceToken } from '@nestjs/typeorm';
import { shippedDefaults } from '@tctp/catalog';
import { hashSurveyCode, newSurveyCode } from '@tctp/identity';
import type { SecretKey } from '@tctp/identity';
import { planWords } from '@tctp/contracts';
import { examineFile, readPaper, writeExcel, writeWord } from '@tctp/documents';
import { smtpMailer } from '@tctp/mail';
import type { SmtpPlace } from '@tctp/mail';
import type { OidcConfig } from '@tctp/config';
import {
  dataSourceOptions,
  sandboxClock,
  sqlAccessTrail,
  sqlAccessTrailReads,
  sqlAdministration,
  searchWords,
  sqlDrafts,
  sqlReadModels,
  sqlSavedFilters,
  standBehindWall,
  sqlMailLinks,
  sqlSetUp,
  sqlSignInAttempts,
  sqlApiTokens,
  sqlSecondFactors,
  sqlSessions,
  sqlSignOns,
  systemClock,
  typeormAccounts,
  typeormLetters,
  typeormNotices,
  typeormUnitOfWork,
} from '@tctp/persistence';
import { openEvidenceFiles, openScanner } from '@tctp/storage';
import type { EvidencePlace, ScannerPlace } from '@tctp/storage';
import type { DataSource } from 'typeorm';
import { ApiDeps } from './api-deps';
import type { ApiSettings } from './api-deps';
import { AllTokensController } from './administration/tokens.controller';
import { AccountsController } from './administration/accounts.controller';
import { AdminHistoryController } from './administration/admin-history.controller';
import { CriteriaSetsController } from './administration/criteria-sets.controller';
import { PersonalDataController } from './administration/personal-data.controller';
import { PlanSettingsController } from './administration/plan-settings.controller';
import { UnitsController } from './administration/units.controller';
import { AddEvidenceController } from './evidence/add-evidence.controller';
import { AddUploadedController } from './evidence/add-uploaded.controller';
import { ImportPlanController } from './drafts/import-plan.controller';
import { CompareController } from './compare/compare.controller';
import { ProposeNextPlanController } from './drafts/propose-next-plan.controller';
import { ReadDraftsController } from './drafts/read-drafts.controller';
import { SettleDraftController } from './drafts/settle-draft.controller';
import { DossierComponentController } from './dossier/dossier-component.controller';
import { DossierController } from './dossier/dossier.controller';
import { ExplainController } from './dossier/explain.controller';
import { OpenDossierFileController } from './dossier/open-dossier-file.controller';
import { TakeDossierController } from './dossier/take-dossier.controller';
import { RegisterEntryController } from './registers/register-entry.controller';
import { LateEntriesController } from './registers/late-entries.controller';
import { RegistersController } from './registers/registers.controller';
import { AmendSubmissionController } from './evidence/amend-submission.controller';
import { ListEvidenceController } from './evidence/list-evidence.controller';
import { OpenEvidenceController } from './evidence/open-evidence.controller';
import { RemoveEvidenceController } from './evidence/remove-evidence.controller';
import { ReuseEvidenceController } from './evidence/reuse-evidence.controller';
import { SubmitEvidenceController } from './evidence/submit-evidence.controller';
import { WithdrawSubmissionController } from './evidence/withdraw-submission.controller';
import { ImportsController } from './imports/imports.controller';
import { SurveyController } from './imports/survey.controller';
import { CountNewNoticesController } from './notices/count-new-notices.controller';
import { ListLetterTroublesController } from './notices/list-letter-troubles.controller';
import { ListNoticesController } from './notices/list-notices.controller';
import { NoticeSettingsController } from './notices/notice-settings.controller';
import { SeeNoticesController } from './notices/see-notices.controller';
import { BlockTaskController } from './oversight/block-task.controller';
import { HearChangesController } from './live/hear-changes.controller';
import { LiveChanges } from './live/live-changes';
import { GiveDirectiveController } from './oversight/give-directive.controller';
import { ListDigestsController } from './oversight/list-digests.controller';
import { ListEscalationsController } from './oversight/list-escalations.controller';
import { OverviewController } from './overview/overview.controller';
import { ReassignTaskController } from './oversight/reassign-task.controller';
import { ReplyToDirectiveController } from './oversight/reply-to-directive.controller';
import { UrgeTaskController } from './oversight/urge-task.controller';
import { DelegationsController } from './people/delegations.controller';
import { ListColleaguesController } from './people/list-colleagues.controller';
import { SavedFiltersController } from './people/saved-filters.controller';
import { PapersController } from './papers/papers.controller';
import { ConcludeReportController } from './reports/conclude-report.controller';
import { ReadReportsController } from './reports/read-reports.controller';
import { WriteReportController } from './reports/write-report.controller';
import { AdditionsController } from './plans/additions.controller';
import { SetFactsController } from './scores/set-facts.controller';
import { PlansController } from './plans/plans.controller';
import { ReadMatrixController } from './plans/read-matrix.controller';
import { ApproveEvidenceController } from './review/approve-evidence.controller';
import { CommandManyController } from './review/command-many.controller';
import { PutBackController } from './review/put-back.controller';
import { ReopenTaskController } from './review/reopen-task.controller';
import { ReturnEvidenceController } from './review/return-evidence.controller';
import { TakeForReviewController } from './review/take-for-review.controller';
import { SandboxController } from './sandbox/sandbox.controller';
import { ForecastController } from './scores/forecast.controller';
import { ScoresController } from './scores/scores.controller';
import { SearchController } from './search/search.controller';
import { HealthController } from './service/health.controller';
import { OwnPasswordController } from './session/own-password.controller';
import { MailLinksController } from './session/mail-links.controller';
import { SetUpController } from './session/set-up.controller';
import { SecondFactorController } from './session/second-factor.controller';
import { SessionController } from './session/session.controller';
import { PermissionFirst } from './session/permission-first';
import { TokensController } from './session/tokens.controller';
import { SessionsController } from './session/sessions.controller';
import { signOnWith } from './session/sign-on-with';
import { SignOnController } from './session/sign-on.controller';
import { SignOutElsewhereController } from './session/sign-out-elsewhere.controller';
import { SessionGuard } from './session/session.guard';
import { QuestionnairesController } from './surveys/questionnaires.controller';
import { SurveyFormsController } from './surveys/survey-forms.controller';
import { SurveyStepsController } from './surveys/survey-steps.controller';
import { SurveysController } from './surveys/surveys.controller';
import { AcceptTaskController } from './tasks/accept-task.controller';
import { ExtendTaskController } from './tasks/extend-task.controller';
import { HandToController } from './tasks/hand-to.controller';
import { ListTasksController } from './tasks/list-tasks.controller';
import { ListUnitsController } from './tasks/list-units.controller';
import { ReadTaskController } from './tasks/read-task.controller';
import { ReckonPointsController } from './tasks/reckon-points.controller';
import { ReportObstacleController } from './tasks/report-obstacle.controller';
import { SetAsideTaskController } from './tasks/set-aside-task.controller';
import { AccessTrailController } from './trail/access-trail.controller';
import { tusUploads } from './uploads/tus-uploads';
import { UploadsController } from './uploads/uploads.controller';

export interface ApiModuleOptions {
  databaseUrl: string;
  evidence: EvidencePlace & ScannerPlace;
  mail: SmtpPlace | null;
  oidc: OidcConfig | null;
  publicUrl: string | null;
  nudgeSweep: () => Promise<void>;
  secretKey: SecretKey;
  settings: ApiSettings;
}

@Module({})
export class ApiModule {
  static with(options: ApiModuleOptions): DynamicModule {
    return {
      module: ApiModule,
      imports: [TypeOrmModule.forRoot(dataSourceOptions(options.databaseUrl))],
      controllers: [
        HealthController,
        SessionController,
        SetUpController,
        MailLinksController,
        OwnPasswordController,
        SessionsController,
        SignOnController,
        SignOutElsewhereController,
        SecondFactorController,
        TokensController,
        ListColleaguesController,
        DelegationsController,
        PlansController,
        AdditionsController,
        SetFactsController,
        ListTasksController,
        ReadTaskController,
        ReckonPointsController,
        ListUnitsController,
        AcceptTaskController,
        HandToController,
        SetAsideTaskController,
        ExtendTaskController,
        ReportObstacleController,
        BlockTaskController,
        UrgeTaskController,
        ReassignTaskController,
        UploadsController,
        ListEvidenceController,
        AddEvidenceController,
        AddUploadedController,
        ReuseEvidenceController,
        OpenEvidenceController,
        RemoveEvidenceController,
        SubmitEvidenceController,
        WithdrawSubmissionController,
        AmendSubmissionController,
        CommandManyController,
        TakeForReviewController,
        ApproveEvidenceController,
        ReturnEvidenceController,
        PutBackController,
        ReopenTaskController,
        ListEscalationsController,
        GiveDirectiveController,
        ReplyToDirectiveController,
        OverviewController,
        ListDigestsController,
        ForecastController,
        ScoresController,
        HearChangesController,
        DossierController,
        DossierComponentController,
        ExplainController,
        OpenDossierFileController,
        RegistersController,
        LateEntriesController,
        RegisterEntryController,
        TakeDossierController,
        SandboxController,
        AccountsController,
        AllTokensController,
        UnitsController,
        PlanSettingsController,
        CriteriaSetsController,
        AdminHistoryController,
        PersonalDataController,
        AccessTrailController,
        ImportsController,
        SurveyController,
        QuestionnairesController,
        SurveysController,
        SurveyStepsController,
        SurveyFormsController,
        ListNoticesController,
        CountNewNoticesController,
        SeeNoticesController,
        NoticeSettingsController,
        ListLetterTroublesController,
        SearchController,
        ReadMatrixController,
        PapersController,
        ReadReportsController,
        WriteReportController,
        ConcludeReportController,
        SavedFiltersController,
        ReadDraftsController,
        ImportPlanController,
        ProposeNextPlanController,
        CompareController,
        SettleDraftController,
      ],
      providers: [
        {
          provide: ApiDeps,
          inject: [getDataSourceToken()],
          useFactory: (source: DataSource) => bind(standBehindWall(source), options),
        },
        { provide: LiveChanges, useFactory: () => new LiveChanges(options.databaseUrl) },
        { provide: APP_GUARD, useClass: SessionGuard },
        { provide: APP_INTERCEPTOR, useClass: PermissionFirst },
      ],
    };
  }
}

/** Ports meet adapters here and nowhere else in the API. */
async function bind(source: DataSource, options: ApiModuleOptions): Promise<ApiDeps> {
  const movableClock = options.settings.sandbox ? sandboxClock(source) : null;
  return {
    work: typeormUnitOfWork(source, options.settings),
    read: sqlReadModels(source, options.settings),
    administration: sqlAdministration(source, options.settings),
    clock: movableClock ?? systemClock,
    movableClock,
    files: await openEvidenceFiles(options.evidence),
    examine: examineFile,
    scanner: openScanner(options.evidence),
    uploads: tusUploads(join(options.evidence.dataDir, 'uploads-begun'), options.settings.uploadLimitBytes),
    papers: { word: writeWord, excel: writeExcel },
    accounts: typeormAccounts(source, options.settings),
    setUp: sqlSetUp(source),
    mailLinks: sqlMailLinks(source, options.settings),
    signInAttempts: sqlSignInAttempts(source),
    sessions: sqlSessions(source),
    signOns: sqlSignOns(source),
    signOn: signOnWith(options),
    secondFactors: sqlSecondFactors(source),
    apiTokens: sqlApiTokens(source, { sandbox: options.settings.sandbox }),
    factorKey: options.secretKey.keyFor('second-factor'),
    surveyCodes: {
      newCode: newSurveyCode,
      hashCode: hashSurveyCode(options.secretKey.keyFor('survey-code')),
    },
    notices: typeormNotices(source),
    letters: typeormLetters(source),
    mailer: options.mail === null ? null : smtpMailer(options.mail),
    search: (reader, words) => searchWords(source, reader, words, options.settings),
    drafts: sqlDrafts(source),
    readPaper,
    shipped: shippedDefaults(),
    planWords,
    savedFilters: sqlSavedFilters(source),
    trail: sqlAccessTrail(source),
    trailReads: sqlAccessTrailReads(source),
    newId: randomUUID,
    nudgeSweep: options.nudgeSweep,
    settings: options.settings,
  };
}
