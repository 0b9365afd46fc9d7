import { randomUUID } from 'node:crypto';
import { Module } from '@nestjs/common';
import type { DynamicModule } from '@nestjs/common';
import { APP_GUARD } from '@nestjs/core';
import { TypeOrmModule, getDataSourceToken } from '@nestjs/typeorm';
import {
  dataSourceOptions,
  sandboxClock,
  sqlReadModels,
  sqlSavedFilters,
  systemClock,
  typeormAccounts,
  typeormUnitOfWork,
} from '@tctp/persistence';
import { openEvidenceFiles } from '@tctp/storage';
import type { EvidencePlace } from '@tctp/storage';
import type { DataSource } from 'typeorm';
import { ApiDeps } from './api-deps';
import type { ApiSettings } from './api-deps';
import { AddEvidenceController } from './evidence/add-evidence.controller';
import { AmendSubmissionController } from './evidence/amend-submission.controller';
import { OpenEvidenceController } from './evidence/open-evidence.controller';
import { RemoveEvidenceController } from './evidence/remove-evidence.controller';
import { SubmitEvidenceController } from './evidence/submit-evidence.controller';
import { WithdrawSubmissionController } from './evidence/withdraw-submission.controller';
import { BlockTaskController } from './oversight/block-task.controller';
import { GiveDirectiveController } from './oversight/give-directive.controller';
import { ListDigestsController } from './oversight/list-digests.controller';
import { ListEscalationsController } from './oversight/list-escalations.controller';
import { ReassignTaskController } from './oversight/reassign-task.controller';
import { ReplyToDirectiveController } from './oversight/reply-to-directive.controller';
import { UrgeTaskController } from './oversight/urge-task.controller';
import { DelegationsController } from './people/delegations.controller';
import { ListColleaguesController } from './people/list-colleagues.controller';
import { SavedFiltersController } from './people/saved-filters.controller';
import { PlansController } from './plans/plans.controller';
import { ReadMatrixController } from './plans/read-matrix.controller';
import { ApproveEvidenceController } from './review/approve-evidence.controller';
import { PutBackController } from './review/put-back.controller';
import { ReopenTaskController } from './review/reopen-task.controller';
import { ReturnEvidenceController } from './review/return-evidence.controller';
import { TakeForReviewController } from './review/take-for-review.controller';
import { SandboxController } from './sandbox/sandbox.controller';
import { ScoresController } from './scores/scores.controller';
import { HealthController } from './service/health.controller';
import { SessionController } from './session/session.controller';
import { SessionGuard } from './session/session.guard';
import { AcceptTaskController } from './tasks/accept-task.controller';
import { ExtendTaskController } from './tasks/extend-task.controller';
import { HandToController } from './tasks/hand-to.controller';
import { ListTasksController } from './tasks/list-tasks.controller';
import { ReadTaskController } from './tasks/read-task.controller';
import { ReportObstacleController } from './tasks/report-obstacle.controller';
import { SetAsideTaskController } from './tasks/set-aside-task.controller';

export interface ApiModuleOptions {
  databaseUrl: string;
  evidence: EvidencePlace;
  nudgeSweep: () => Promise<void>;
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
        ListColleaguesController,
        DelegationsController,
        PlansController,
        ListTasksController,
        ReadTaskController,
        AcceptTaskController,
        HandToController,
        SetAsideTaskController,
        ExtendTaskController,
        ReportObstacleController,
        BlockTaskController,
        UrgeTaskController,
        ReassignTaskController,
        AddEvidenceController,
        OpenEvidenceController,
        RemoveEvidenceController,
        SubmitEvidenceController,
        WithdrawSubmissionController,
        AmendSubmissionController,
        TakeForReviewController,
        ApproveEvidenceController,
        ReturnEvidenceController,
        PutBackController,
        ReopenTaskController,
        ListEscalationsController,
        GiveDirectiveController,
        ReplyToDirectiveController,
        ListDigestsController,
        ScoresController,
        SandboxController,
        ReadMatrixController,
        SavedFiltersController,
      ],
      providers: [
        {
          provide: ApiDeps,
          inject: [getDataSourceToken()],
          useFactory: (source: DataSource) => bind(source, options),
        },
        { provide: APP_GUARD, useClass: SessionGuard },
      ],
    };
  }
}

/** Ports meet adapters here and nowhere else in the API. */
async function bind(source: DataSource, options: ApiModuleOptions): Promise<ApiDeps> {
  const movableClock = options.settings.sandbox ? sandboxClock(source) : null;
  return {
    work: typeormUnitOfWork(source),
    read: sqlReadModels(source),
    clock: movableClock ?? systemClock,
    movableClock,
    files: await openEvidenceFiles(options.evidence),
    accounts: typeormAccounts(source),
    savedFilters: sqlSavedFilters(source),
    newId: randomUUID,
    nudgeSweep: options.nudgeSweep,
    settings: options.settings,
  };
}
