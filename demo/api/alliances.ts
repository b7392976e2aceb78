import type { BodyOf } from '#client/client.ts';
import type { Caller } from './caller.ts';

/** The part of the API about alliances, their contributions, plans and reports. */
export const alliancesCalls = (caller: Caller) => ({
  pitch: (pitch: BodyOf<'pitchAlliance'>) => caller.call('pitchAlliance', { path: {}, body: pitch }),
  read: (allianceId: string) => caller.call('readAlliance', { path: { allianceId } }),
  callFor: (allianceId: string, call: BodyOf<'callForContributions'>) =>
    caller.call('callForContributions', { path: { allianceId }, body: call }),
  move: (allianceId: string, visit: number, move: BodyOf<'moveAlliance'>['move']) =>
    caller.call('moveAlliance', { path: { allianceId }, body: { visit, move } }),
  link: (allianceId: string, link: BodyOf<'linkAlliances'>) =>
    caller.call('linkAlliances', { path: { allianceId }, body: link }),

  propose: (allianceId: string, contributionId: string, offer: BodyOf<'proposeContribution'>['offer']) =>
    caller.call('proposeContribution', { path: { allianceId }, body: { contributionId, offer } }),
  readContribution: (allianceId: string, contributionId: string) =>
    caller.call('readContribution', { path: { allianceId, contributionId } }),
  put: (allianceId: string, contributionId: string, change: number) =>
    caller.call('moveContribution', { path: { allianceId, contributionId }, body: { change, move: 'put' } }),
  pay: (allianceId: string, contributionId: string, payment: BodyOf<'recordPayment'>) =>
    caller.call('recordPayment', { path: { allianceId, contributionId }, body: payment }),

  plan: (allianceId: string, year: number, content: BodyOf<'submitPlan'>['content']) =>
    caller.call('submitPlan', { path: { allianceId }, body: { year, basedOn: 0, content } }),
  readPlan: (allianceId: string, { year, version }: { readonly year: number; readonly version: number }) =>
    caller.call('readPlan', { path: { allianceId, year: String(year), version: String(version) } }),
  testPlan: (allianceId: string, year: number, version: number) =>
    caller.call('testPlan', { path: { allianceId, year: String(year) }, body: { version, verdict: 'fits' } }),
  report: (allianceId: string, report: BodyOf<'submitReport'>) =>
    caller.call('submitReport', { path: { allianceId }, body: report }),
  readReport: (allianceId: string, reportId: string) => caller.call('readReport', { path: { allianceId, reportId } }),
});
