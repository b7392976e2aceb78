import type * as z from 'zod';
import type { GivenCall, GivenLink, Pitch } from '#functions/alliances/domain/alliance.ts';
import type { Offer } from '#functions/alliances/domain/contribution.ts';
import type { PlanContent } from '#functions/alliances/domain/plan.ts';
import type { GivenReport } from '#functions/alliances/domain/report.ts';
import * as shapes from './alliance-shapes.ts';
import type { Caller } from './caller.ts';
import { Anything } from './shapes.ts';

interface Payment {
  readonly paymentId: string;
  readonly year: number;
  readonly amount: number;
  readonly paidOn: string;
  readonly reference: string;
}

const at = (allianceId: string): string => `/alliances/${allianceId}`;

/** The part of the API about alliances, their contributions, plans and reports. */
export const alliancesCalls = ({ get, post }: Caller) => ({
  pitch: (pitch: z.input<typeof Pitch>) => post('/alliances', shapes.Alliance, pitch),
  read: (allianceId: string) => get(at(allianceId), shapes.AllianceView),
  callFor: (allianceId: string, call: GivenCall) => post(`${at(allianceId)}/calls`, Anything, call),
  move: (allianceId: string, visit: number, move: string) =>
    post(`${at(allianceId)}/moves`, shapes.Alliance, { visit, move }),
  link: (allianceId: string, link: z.input<typeof GivenLink>) => post(`${at(allianceId)}/links`, Anything, link),

  propose: (allianceId: string, contributionId: string, offer: Offer) =>
    post(`${at(allianceId)}/contributions`, shapes.Contribution, { contributionId, offer }),
  put: (allianceId: string, contributionId: string, change: number) =>
    post(`${at(allianceId)}/contributions/${contributionId}/moves`, shapes.Contribution, { change, move: 'put' }),
  pay: (allianceId: string, contributionId: string, payment: Payment) =>
    post(`${at(allianceId)}/contributions/${contributionId}/payments`, Anything, payment),

  plan: (allianceId: string, year: number, content: PlanContent) =>
    post(`${at(allianceId)}/plans`, shapes.Plan, { year, basedOn: 0, content }),
  readPlan: (allianceId: string, { year, version }: { readonly year: number; readonly version: number }) =>
    get(`${at(allianceId)}/plans/${year}/${version}`, shapes.Plan),
  testPlan: (allianceId: string, year: number, version: number) =>
    post(`${at(allianceId)}/plans/${year}/tests`, Anything, { version, verdict: 'fits' }),
  report: (allianceId: string, report: GivenReport) => post(`${at(allianceId)}/reports`, shapes.Report, report),
  readReport: (allianceId: string, reportId: string) => get(`${at(allianceId)}/reports/${reportId}`, shapes.Report),
});
