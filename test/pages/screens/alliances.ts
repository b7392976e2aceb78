import { html } from 'hono/html';
import type { AnswerOf } from '#client/client.ts';
import { contributionContracts } from '#functions/alliances/contracts/alliances.ts';
import { grantContracts } from '#functions/alliances/contracts/grants.ts';
import { reportContracts } from '#functions/alliances/contracts/reports.ts';
import { escalationContracts } from '#functions/escalations/contracts.ts';
import { formView } from '#functions/workbench/forms/form-view.ts';
import { done } from '#functions/workbench/pages/parts.ts';
import { allianceView } from '#functions/workbench/screens/alliance/view.ts';
import { alliancesView } from '#functions/workbench/screens/alliances/view.ts';
import { callForm } from '#functions/workbench/screens/call/view.ts';
import { contributionForm } from '#functions/workbench/screens/contribution/view.ts';
import { escalationView } from '#functions/workbench/screens/escalation/view.ts';
import { escalationsView } from '#functions/workbench/screens/escalations/view.ts';
import { leadForm } from '#functions/workbench/screens/lead/view.ts';
import { linkForm } from '#functions/workbench/screens/link/view.ts';
import { obligationForm } from '#functions/workbench/screens/obligation/view.ts';
import { ourPartView } from '#functions/workbench/screens/our-part/view.ts';
import { correctionForm, paymentForm } from '#functions/workbench/screens/payment/view.ts';
import { closingForm, closingPreview } from '#functions/workbench/screens/period-closing/view.ts';
import { openMoves, phaseForm } from '#functions/workbench/screens/phase/view.ts';
import { pitchForm } from '#functions/workbench/screens/pitch/view.ts';
import { pitchChangeForm } from '#functions/workbench/screens/pitch-change/view.ts';
import { planTitle, planView } from '#functions/workbench/screens/plan/view.ts';
import { planForm } from '#functions/workbench/screens/plan-submission/view.ts';
import { planTestForm } from '#functions/workbench/screens/plan-test/view.ts';
import { promiseForm } from '#functions/workbench/screens/promise/view.ts';
import { threatsTo } from '#functions/workbench/screens/raise/threats.ts';
import { raiseForm } from '#functions/workbench/screens/raise/view.ts';
import { reportTitle, reportView } from '#functions/workbench/screens/report/view.ts';
import { trialView } from '#functions/workbench/screens/report-form/trial-view.ts';
import { reportForm } from '#functions/workbench/screens/report-form/view.ts';
import { reportPeriodForm } from '#functions/workbench/screens/report-period/view.ts';
import { reportsView } from '#functions/workbench/screens/reports/view.ts';
import { roomView } from '#functions/workbench/screens/room/view.ts';
import { otherRoomForm, roomAskingForm } from '#functions/workbench/screens/room-asking/view.ts';
import {
  contributionBackForm,
  decisionOn,
  decisionOnRoom,
  roomBackForm,
} from '#functions/workbench/screens/taking-back/view.ts';
import { withdrawalForm } from '#functions/workbench/screens/withdrawal/view.ts';
import { exampleText } from '../../support/framework-texts.ts';
import type { Frame, Screens } from '../every-screen.ts';
import { formExample, idea, names, summary, titleOf, working } from './example-alliance.ts';
import { fittingPlan, lineBudget, returnedPlan, untestedPlan } from './example-plan.ts';
import { periods, reportAbout, reportPage, trial } from './example-report.ts';

const { escalations: listed } = escalationContracts.listEscalations.example.answer as AnswerOf<'listEscalations'>;
const escalation = escalationContracts.readEscalation.example.answer as AnswerOf<'readEscalation'>;
const [measure] = escalation.obligations as [(typeof escalation.obligations)[number]];
const day = { typed: '1 juli 2028', past: '2028-07-01' };
const [given] = working.contributions;
const read = contributionContracts.readContribution.example.answer as AnswerOf<'readContribution'>;

const payment = {
  paymentId: 'betaling-1',
  year: 2028,
  amount: 2_500_000,
  paidOn: '2028-03-01',
  reference: 'F-2028-17',
  recordedAt: '2028-03-02T08:00:00.000Z',
  recordedBy: 'zaaksysteem-stein',
};
const wrong = {
  ...payment,
  paymentId: 'betaling-2',
  amount: 1_250_050,
  corrects: 'betaling-1',
  reason: 'Een tikfout.',
};
const paid: AnswerOf<'readContribution'> = {
  ...read,
  offer: {
    kind: 'money',
    description: 'Cofinanciering van twee werkplaatsen.',
    years: [
      { year: 2028, amountCents: 6_000_000 },
      { year: 2029, amountCents: 3_000_000 },
    ],
  },
  status: 'committed',
  paid: { 2028: 1_250_050 },
  payments: [{ ...payment, correctedBy: 'betaling-2' }, wrong],
};
const allianceLead = {
  personId: 'stein-alliance-lead',
  partnerId: 'stein',
  role: 'alliance-lead' as const,
  from: '2026-01-01',
  name: 'L. Peters',
};
const paymentAbout = { contribution: paid, title: working.title, newId: 'betaling-3', today: '2028-04-01' };

const { grants } = grantContracts.listGrants.example.answer as AnswerOf<'listGrants'>;
const roomAsked = {
  ...{ partnerId: 'stein', isMunicipality: true, today: '2027-11-15', newId: 'stein-1' },
  lines: [{ lineId: 'gezonde-inwoners', name: 'Gezonde inwoners' }],
};
const grant = grantContracts.readGrant.example.answer as AnswerOf<'readGrant'>;

const reporting = reportContracts.readReporting.example.answer as AnswerOf<'readReporting'>;
const closing = { reporting, titleOf };

const raiseAbout = {
  alliance: working,
  framework: exampleText,
  threats: threatsTo(working, exampleText, [fittingPlan]),
  isBureau: true,
};
const { report, lateReports = [], members } = working;

/** Examples of the screens of alliances. */
export const allianceScreens = (frame: Frame): Screens => {
  const { shown, visit } = frame;
  const bureau = { here: visit.here, standing: { actsFor: 'programmabureau', party: 'programmabureau' } };
  const partner = { here: visit.here, standing: { actsFor: 'stein', party: 'Stein' } };
  const form = formExample(frame);
  const ofBureau = formExample(frame, 'programmabureau');
  const beside = { names, titleOf, agreed: [escalation] };
  const planAbout = { alliance: working, names, year: '2028', plans: [returnedPlan], budget: lineBudget };
  const all = [
    summary,
    { ...summary, allianceId: 'maakplaats', phase: 'execution' as const, report, lateReports, members },
  ];
  return {
    alliances: shown('Allianties', alliancesView(all, names, partner)),
    'alliances-none': shown('Allianties', alliancesView([], names, bureau)),
    'alliances-of-bureau': shown('Allianties', alliancesView(all, names, bureau)),
    'period-closing': ofBureau(closingForm, closing),
    'period-closing-faults': ofBureau(closingForm, closing, {}, [
      { field: 'tot', message: 'Kies tot en met welke periode u afsluit.' },
    ]),
    'period-closing-seen': shown(
      'Rapportageperioden',
      formView(
        closingForm,
        closing,
        { ...visit, ...bureau, action: visit.here(closingForm.path) },
        {
          values: { tot: '2028-07-01' },
          seenVersion: {},
          trial: { shown: closingPreview(closing, { closedUntil: '2028-07-01' }, reporting.missing, visit) },
          seen: 'x',
        },
      ),
    ),
    'period-closing-free': ofBureau(
      closingForm,
      {
        ...closing,
        reporting: { ...reporting, periods: [], missing: [{ allianceId: 'buurtwerkplaatsen' }], closings: [] },
      },
      { tot: '1-7-2099' },
      [{ field: 'tot', message: 'Vul een dag in tot en met vandaag, 1 augustus 2028.' }],
    ),
    'period-closing-none': ofBureau(closingForm, {
      ...closing,
      reporting: {
        ...reporting,
        periods: reporting.periods.filter(({ standing }) => standing !== 'over'),
        missing: [],
      },
    }),
    alliance: shown(working.title, allianceView(working, beside, partner, done('De stap is vastgelegd.'))),
    'alliance-past': shown(working.title, allianceView({ ...working, moves: [] }, { ...beside, day }, partner)),
    'alliance-day-refused': shown(
      working.title,
      allianceView(
        working,
        { ...beside, day: { typed: '1-1-2099', fault: 'Vul een dag in tot en met vandaag.' } },
        partner,
      ),
    ),
    'alliance-idea': shown(idea.title, allianceView(idea, { ...beside, agreed: [] }, bureau)),
    pitch: form(pitchForm, names),
    'pitch-change': form(pitchChangeForm, { ...names, alliance: idea }),
    'pitch-change-faults': form(pitchChangeForm, { ...names, alliance: idea }, { titel: 'Werk' }, [
      { field: 'reden', message: 'Zeg waarom de pitch verandert.' },
      { field: 'jaar-1-bedrag', message: 'Vul een bedrag in euro’s in.' },
    ]),
    'pitch-change-closed': form(pitchChangeForm, { ...names, alliance: working }),
    'pitch-faults': form(pitchForm, names, { titel: 'Werk' }, [
      { field: 'doel', message: 'Kies het doel waaraan de alliantie werkt.' },
      { field: 'samenvatting', message: 'Vertel wat de alliantie wil doen.' },
    ]),
    call: form(callForm, { ...names, alliance: idea }),
    lead: form(leadForm, { ...names, alliance: working, leads: [allianceLead] }),
    link: form(linkForm, { alliance: working, others: [{ allianceId: 'maakplaats', title: 'Maakplaats' }] }),
    phase: form(phaseForm, { alliance: working, open: openMoves(working, partner) }),
    plan: shown(planTitle(fittingPlan), planView({ plan: fittingPlan, alliance: working, names }, partner)),
    'plan-returned': shown(
      planTitle(returnedPlan),
      planView({ plan: returnedPlan, alliance: working, names }, partner),
    ),
    'plan-submission': form(planForm, { ...planAbout, plans: [] }),
    'plan-submission-faults': form(planForm, planAbout, { 'doel-1-titel': 'Werk' }, [
      { field: 'doel-1-kader', message: 'Kies het doel uit de kaders.' },
      { field: 'budget-1-naam', message: 'Een jaarplan heeft ten minste één regel in het budget.' },
    ]),
    'plan-next': form(planForm, planAbout),
    'plan-test': ofBureau(planTestForm, {
      alliance: working,
      names,
      plan: untestedPlan,
      budget: lineBudget,
    }),
    reports: shown('Rapportages', reportsView({ alliance: working, periods, reports: [] }, partner)),
    'reports-own-period': shown('Rapportages', reportsView({ alliance: working, periods: [], reports: [] }, partner)),
    'report-period': form(reportPeriodForm, { alliance: working, periods: [] }),
    report: shown(reportTitle(reportPage), reportView(reportPage, partner)),
    'report-form': form(reportForm, reportAbout),
    'report-form-faults': form(reportForm, reportAbout, { 'bereikt-open': '1' }, [
      { field: 'verwacht-open', message: 'Kies ja of nee.' },
    ]),
    'report-trial': shown(
      'Rapportage',
      html`<h1 class="nl-heading nl-heading--level-1">Rapportage</h1>${trialView(trial, { plan: reportPage.plan })}`,
    ),
    'our-part': shown(
      'Ons deel',
      ourPartView(
        {
          alliances: [working, { ...idea, allianceId: 'maakplaats' }],
          partnerId: 'stein',
          party: 'Stein',
          decides: 'de gemeenteraad',
          mayPromise: true,
        },
        partner,
      ),
    ),
    'our-part-none': shown(
      'Ons deel',
      ourPartView(
        { alliances: [], partnerId: 'stein', party: 'Stein', decides: 'uw eigen bestuur', mayPromise: false },
        partner,
      ),
    ),
    escalations: shown('Escalaties', escalationsView(listed, partner)),
    'escalations-past': shown('Escalaties', escalationsView(listed, partner, day)),
    'escalations-none': shown('Escalaties', escalationsView([], partner)),
    'escalation-past': shown(escalation.title, escalationView({ escalation, isOurs: false, day }, partner)),
    escalation: shown(escalation.title, escalationView({ escalation, isOurs: true }, partner)),
    obligation: form(obligationForm, { escalation, obligation: measure, isOurs: true }),
    'obligation-faults': form(obligationForm, { escalation, obligation: measure, isOurs: true }, { stand: 'done' }, [
      { field: 'toelichting', message: 'Geef een toelichting.' },
    ]),
    raise: form(raiseForm, raiseAbout, { omvang: '12', reden: '' }, [
      { field: 'dreiging', message: 'Kies wat er dreigt.' },
    ]),
    withdrawal: form(withdrawalForm, { escalation, isMember: true }),
    promise: form(promiseForm, { alliance: working, partnerId: 'stein', newId: 'stein-1' }),
    ...(given && {
      contribution: form(contributionForm, {
        contribution: { ...read, ...given, status: 'proposed' as const },
        title: working.title,
        grants: [],
        isOurs: true,
        asksBack: true,
      }),
      'contribution-decided': form(contributionForm, {
        contribution: { ...read, ...given },
        title: working.title,
        grants: [],
        isOurs: true,
        asksBack: true,
      }),
    }),
    'contribution-paid': ofBureau(contributionForm, {
      contribution: paid,
      title: working.title,
      grants: [],
      isOurs: false,
      asksBack: true,
    }),
    payment: ofBureau(paymentForm, paymentAbout),
    'payment-faults': ofBureau(paymentForm, paymentAbout, { bedrag: 'veel' }, [
      { field: 'jaar', message: 'Kies het jaar.' },
      { field: 'bedrag', message: 'Vul een bedrag in euro’s in. Bijvoorbeeld 12.500 of 12.500,50.' },
    ]),
    'payment-correction': ofBureau(correctionForm, { ...paymentAbout, wrong }),
    'taking-back': form(contributionBackForm, {
      ...decisionOn({ ...read, status: 'committed' }, partner.standing),
      stands: true,
    }),
    'taking-back-faults': form(roomBackForm, decisionOnRoom(grant, partner.standing), { reden: '' }, [
      { field: 'reden', message: 'Geef de reden van uw vraag.' },
    ]),
    room: shown('Ruimte van de raad', roomView({ grants, names: new Map([['stein', 'Stein']]), ...partner })),
    'room-asking': form(roomAskingForm, roomAsked),
    'room-asking-faults': form(roomAskingForm, roomAsked, { waarvoor: '', 'jaar-1-jaar': '2028' }, [
      { field: 'waarvoor', message: 'Zeg waarvoor het college de ruimte mag gebruiken.' },
      { field: 'jaar-1-bedrag', message: 'Vul een bedrag in, een aantal uren, of beide.' },
    ]),
    'room-other': form(otherRoomForm, { ...roomAsked, replaced: grant }),
    'room-none': shown('Ruimte van de raad', roomView({ grants: [], names: new Map(), ...partner })),
  };
};
