import { REPORT_READERS, circleOfDeed } from '@tctp/domain';
import type { ReportDeed } from '@tctp/domain';
import type { z } from 'zod';
import {
  approveReportSchema,
  chooseCycleSchema,
  composeReportSchema,
  editReportSchema,
  periodicReportListSchema,
  periodicReportSchema,
  reportChangedSchema,
  reportReasonSchema,
  reportSentSchema,
  sendReportSchema,
  submitReportSchema,
} from './periodic-reports';
import type { Route } from './route';
import { emptySchema } from './tasks';

const REPORTS = '/plans/{planId}/reports';
const ONE = `${REPORTS}/{period}`;
const of = { tag: 'plans', access: REPORT_READERS } as const;

function deed(
  does: ReportDeed,
  id: string,
  path: string,
  summary: string,
  body: z.ZodType,
  response: z.ZodType = reportChangedSchema,
): Route {
  return {
    id,
    tag: 'plans',
    method: 'post',
    access: circleOfDeed(does),
    command: 'versioned',
    path: `${ONE}/${path}`,
    summary,
    body,
    response,
  };
}

export const periodicReportRoutes: readonly Route[] = [
  {
    ...of,
    id: 'listReports',
    method: 'get',
    path: REPORTS,
    summary: 'Periodic reports of a plan: every period that has begun, its state and its cycle',
    response: periodicReportListSchema,
  },
  {
    ...of,
    access: 'reviewers',
    id: 'composeReport',
    method: 'post',
    command: 'create',
    path: REPORTS,
    summary: 'Compose the report of a period from the live data, as a draft',
    body: composeReportSchema,
    response: reportChangedSchema,
  },
  {
    ...of,
    id: 'readReport',
    method: 'get',
    path: ONE,
    summary: 'One report: as composed and as edited, with its figures, cycle and history',
    response: periodicReportSchema,
  },
  {
    ...of,
    id: 'takeReport',
    method: 'get',
    path: `${ONE}/file`,
    summary: 'The report in Word: marked as a draft until it is approved, then always the same content',
    binary: true,
  },
  deed(
    'recompose',
    'recomposeReport',
    'recompose',
    'Take figures and untouched words from the live data again',
    emptySchema,
  ),
  deed('edit', 'editReport', 'edit', 'Change words, titles and order; add or leave out', editReportSchema),
  deed(
    'chooseCycle',
    'chooseReportCycle',
    'cycle',
    'Choose the task cycle that it closes',
    chooseCycleSchema,
  ),
  deed('submit', 'submitReport', 'submit', 'Ask for approval', submitReportSchema),
  deed(
    'approve',
    'approveReport',
    'approve',
    'Approve: from here on its content is fixed',
    approveReportSchema,
  ),
  deed('return', 'returnReport', 'return', 'Give it back to be corrected', reportReasonSchema),
  deed('revise', 'reviseReport', 'revise', 'Take it up again; the approval is void', reportReasonSchema),
  deed(
    'send',
    'sendReport',
    'send',
    'Send it: the Word file becomes evidence, and its cycle is handed in',
    sendReportSchema,
    reportSentSchema,
  ),
];
