import type { AnswerOf } from '#client/client.ts';
import { allianceContracts } from '#functions/alliances/contracts/alliances.ts';
import { programmeContracts } from '#functions/bodies/contracts/programmes.ts';
import type { FormParts } from '#functions/workbench/forms/form-subject.ts';
import { formView } from '#functions/workbench/forms/form-view.ts';
import type { Values } from '#functions/workbench/forms/typed.ts';
import { namesIn } from '#functions/workbench/words/names.ts';
import type { PageFault } from '#shared/pages/page-fault.ts';
import { exampleText } from '../../support/framework-texts.ts';
import type { Frame } from '../every-screen.ts';

export type Alliance = AnswerOf<'readAlliance'>;
export type Summary = AnswerOf<'listAlliances'>['alliances'][number];

const years = (cents: number, hours = 0) => ({ 2028: { cents, hours, items: 0 } });
const figures = { asked: years(10_000_000), promised: years(8_000_000, 40), decided: years(6_000_000), paid: {} };
const offer = {
  kind: 'money' as const,
  description: 'Cofinanciering van twee werkplaatsen.',
  years: [{ year: 2028, amountCents: 6_000_000 }],
};

const begun = allianceContracts.readAlliance.example.answer as Alliance;
export const summary = allianceContracts.listAlliances.example.answer.alliances[0] as Summary;

/** An alliance that was just pitched. */
export const idea: Alliance = begun;

/** An alliance at work, with everything that one can have. */
export const working: Alliance = {
  ...begun,
  pitch: 2,
  pitchIsOpen: false,
  earlierPitches: [
    {
      pitch: 1,
      title: 'Buurthuizen',
      summary: 'Buurthuizen die weer opengaan.',
      lineId: begun.lineId,
      goalId: begun.goalId,
      estimate: [],
      pitchedUnder: '1',
      replacedAt: '2027-11-20T09:00:00.000Z',
      replacedBy: 'programmabureau-zuid-limburg',
      reason: 'De dorpen vroegen om werkplaatsen.',
    },
  ],
  phase: 'execution',
  visit: 4,
  lead: { partnerId: 'stein' },
  members: ['stein'],
  figures,
  partners: [{ partnerId: 'stein', figures, committed: 1, askedIn: 1 }],
  contributions: [
    {
      contributionId: 'stein-werkplaatsen',
      partnerId: 'stein',
      offer,
      status: 'committed',
      decidingBody: 'council',
      changes: 3,
      proposedAt: '2027-11-15T09:00:00.000Z',
      paid: {},
      overpaid: {},
    },
  ],
  plans: {
    2028: { version: 2, versionCents: 12_000_000, status: 'submitted', fitting: 1, fittingCents: 11_000_000 },
  },
  report: {
    reportId: '2028-01-01_2028-07-01.1',
    period: { from: '2028-01-01', until: '2028-07-01' },
    version: 1,
    colour: 'red',
    breaches: ['goal-missed-x'],
  },
  lateReports: [{ period: { from: '2028-07-01', until: '2029-01-01' }, dueOn: '2029-01-31' }],
  calls: [
    {
      call: 1,
      calledAt: '2027-11-16T09:00:00.000Z',
      calledBy: 'programmabureau-zuid-limburg',
      message: 'Wie doet mee?',
      asks: [{ partnerId: 'stein', offer }],
    },
  ],
  moves: [
    { move: 'complete', by: ['alliance'], motivationNeeded: false, missing: [] },
    { move: 'pause', by: ['alliance'], motivationNeeded: true, missing: [] },
    { move: 'close', by: ['bureau'], motivationNeeded: true, missing: ['no-members', 'nothing-escalated'] },
  ],
  helpedBy: [
    {
      linkId: 'gereedschap',
      helped: begun.allianceId,
      helper: 'maakplaats',
      why: 'De maakplaats heeft gereedschap over.',
      linkedAt: '2028-02-01T09:00:00.000Z',
      linkedBy: 'programmabureau-zuid-limburg',
    },
  ],
};

const programme = programmeContracts.readProgramme.example.answer as AnswerOf<'readProgramme'>;
export const names = namesIn(programme, exampleText);
export const titleOf = (id: string): string => (id === 'maakplaats' ? 'Maakplaats' : id);

/** A form as it is shown: empty, or with what was typed, and its faults or its refusal. */
export const formExample =
  ({ shown, visit }: Frame, actsFor = 'stein') =>
  <Loaded, Body>(
    form: FormParts<Loaded, Body>,
    about: Loaded,
    values?: Values,
    faults: readonly PageFault[] = [],
    refused?: readonly string[],
  ) => {
    const standing = { actsFor, party: actsFor };
    const state =
      values === undefined ? undefined : { values, seenVersion: {}, faults, ...(refused ? { refused } : {}) };
    const main = formView(form, about, { ...visit, standing, action: visit.here(form.path) }, state);
    return shown(form.title(about), main, faults.length > 0 || refused !== undefined);
  };
