import type { FactData, FactType, privately } from '#shared/events/catalogue.ts';

/** The facts that partner applications may receive. */
export type OfferedFact = Exclude<FactType, `${(typeof privately)[number]}${string}`>;
type FieldOf<T extends FactType> = T extends FactType ? keyof FactData<T> : never;
export type Field = FieldOf<OfferedFact>;

/** The meaning of each field in the data of events, with an example value. */
export const fields: Readonly<Record<Field, { readonly about: string; readonly sample: string | number }>> = {
  programmeId: { about: 'The programme.', sample: 'zuid-limburg' },
  importedAt: { about: 'When the programme was imported.', sample: '2027-03-01T09:00:00.000Z' },
  representationId: { about: 'The representation.', sample: 'klankbordgroep.vaals.2027-03-01' },
  change: {
    about:
      'Counts the changes: of the registry of the programme, of the contribution, of the grant of room, of the accession, of the approval, of the lesson, of the removals of words in the programme, of the measure or condition, or of the question about a payment.',
    sample: 12,
  },
  partnerId: { about: 'The partner.', sample: 'stein' },
  endsOn: { about: 'The first day on which the partner no longer takes part.', sample: '2028-01-01' },
  body: { about: 'The body: `council` or `college`.', sample: 'council' },
  electedOn: { about: 'The day of the election.', sample: '2030-03-20' },
  installedOn: { about: 'The first day of the body.', sample: '2030-03-28' },
  lostFrom: { about: 'The first day on which too few seats are held.', sample: '2028-01-01' },
  notice: { about: 'The number of the notice about the quorum of the programme.', sample: 1 },
  clientId: { about: 'The application, by the client id that its issuer gave it.', sample: 'zaaksysteem-stein' },
  personId: { about: 'The person, as the registry names it.', sample: 'stein-board-contact' },
  seatId: { about: 'The seat in the regiegroep.', sample: 'rotating-stein-2028-01-01' },
  successionId: { about: 'The succession, by the identifier that its application chose.', sample: 'nieuwoude' },
  dueOn: { about: 'The day on which it is due.', sample: '2028-03-01' },
  review: { about: 'The number of the review.', sample: 1 },
  ruleChange: { about: 'The number of the rule change.', sample: 1 },
  status: { about: 'What it has become.', sample: 'closed' },
  cycleId: { about: 'The framework version.', sample: '1' },
  stage: { about: 'The stage that was entered.', sample: 'input' },
  visit: { about: 'The number of the stage or phase, counted from the beginning: a move names it.', sample: 2 },
  textNumber: { about: 'The number of the text within its version.', sample: 2 },
  matter: { about: 'The kind of matter that the question is about.', sample: 'framework-cycle' },
  matterId: { about: 'The matter, within its kind.', sample: '1' },
  roundId: { about: 'The round in which the question was put.', sample: 'zuid-limburg.1.input.1' },
  taskId: { about: 'The part of one addressee in a round.', sample: 'zuid-limburg.1.input.1.partner-stein' },
  verdict: { about: 'What was done with the input, or what the test found.', sample: 'adopted' },
  conditionId: { about: 'The condition.', sample: 'zuid-limburg.1.approval.1.college-stein.1' },
  followUp: { about: 'The number of the follow-up.', sample: 1 },
  escalationId: { about: 'The escalation.', sample: 'escalation-1' },
  lessonId: { about: 'The lesson.', sample: 'buren-eerst' },
  indicatorId: { about: 'The indicator of the framework.', sample: 'woningen' },
  evaluationId: {
    about: 'The evaluation, by the first day that it is about and the day after the last.',
    sample: '2028-01-01_2028-07-01',
  },
  day: { about: 'The day whose value was measured.', sample: '2028-06-30' },
  number: { about: 'The number of the measurement within its day.', sample: 1 },
  obligationId: { about: 'The measure or the condition of a dispensation.', sample: 'escalation-1.4.measure-1' },
  escalationVisit: { about: 'The stage of the escalation that asked for it.', sample: 3 },
  allianceId: { about: 'The alliance.', sample: 'buurtwerkplaatsen' },
  phase: { about: 'The phase that was entered.', sample: 'execution' },
  call: { about: 'The number of the call.', sample: 1 },
  pitch: { about: 'The number of the new pitch: the first one is 1.', sample: 2 },
  naming: { about: 'The number of the naming: 1 for the first lead.', sample: 1 },
  linkId: { about: 'The link between two alliances.', sample: 'gereedschap' },
  year: { about: 'The year of the plan, or of what a contribution owed.', sample: 2028 },
  version: { about: 'The version of the plan, or of the evaluation.', sample: 1 },
  framework: { about: 'The framework version under which it no longer fits.', sample: '2' },
  reportId: { about: 'The version of the report.', sample: '2028-01-01_2028-07-01.1' },
  colour: {
    about: 'Green: as planned. Amber: within what the framework tolerates. Red: beyond it.',
    sample: 'amber',
  },
  breachId: {
    about: 'What threatens, named by its kind and the report that first forecast it; later reports use the same name.',
    sample: 'budget-overrun.2028-01-01_2028-07-01.1',
  },
  level: {
    about:
      'Who decides on it: `regiegroep`, `sounding` (the regiegroep, once the klankbordgroep was sounded), or `beyond` (the framework must change).',
    sample: 'regiegroep',
  },
  from: { about: 'The first day of the reporting period.', sample: '2028-01-01' },
  until: { about: 'The day after the last day of the reporting period.', sample: '2028-07-01' },
  asked: { about: 'How often the report was asked for, or the college was asked; 1 for the first time.', sample: 1 },
  lastDay: { about: 'The last day of what was committed.', sample: '2028-12-31' },
  fromLineId: { about: 'The line that the money was moved from.', sample: 'talent' },
  toLineId: { about: 'The line that it was moved to.', sample: 'gezonde-gemeenschappen' },
  closedUntil: { about: 'Periods that begin before this day are closed.', sample: '2028-07-01' },
  contributionId: { about: 'The contribution.', sample: 'stein-werkplaatsen' },
  grantId: { about: 'The grant of room.', sample: 'stein-2028' },
  paymentId: { about: 'The payment.', sample: 'eerste-termijn' },
  corrects: { about: 'The payment or the entry that was recorded wrongly.', sample: 'eerste-termijn-oud' },
  entryId: { about: 'The entry in the money of the deal.', sample: 'voorschot-2028' },
  kind: { about: 'The kind of round.', sample: 'input' },
  extension: { about: 'The number of the extension.', sample: 1 },
  reminder: { about: 'The number of the reminder.', sample: 1 },
  sending: { about: 'The number of the e-mail.', sample: 2 },
  linkVersion: {
    about: 'The number of the link to the decision page, or to the calendar: older links no longer work.',
    sample: 1,
  },
  codeNumber: { about: 'The number of the one-time code.', sample: 1 },
  answerNumber: { about: 'The number of the answer: one that was corrected has more.', sample: 1 },
  decisionId: { about: 'The decision.', sample: 'zuid-limburg.1.approval.1.college-stein.1' },
  sequence: { about: 'The place of the decision in the register.', sample: 27 },
  hash: {
    about: 'The hash of the entry, which chains it to those before it. Keep it: it proves later that nothing changed.',
    sample: 'b5bb9d8014a0f9b1d61e21e796d78dccdf1352f23cd32812f4850b878ae4944c',
  },
};

interface Words<T extends FactType> {
  /** The event in words. */
  readonly about: string;
  /** Example values of fields that have another meaning here than elsewhere. */
  readonly sample?: Partial<FactData<T>>;
}

/** The description of every event that partner applications may receive. A missing one does not compile. */
export const events: { readonly [T in OfferedFact]: Words<T> } = {
  'nl.regiodeal.programme.imported.v1': { about: 'A programme was imported, for the first time or again.' },
  'nl.regiodeal.registry.representation-recorded.v1': {
    about: 'One partner will represent another in a body, until that ends.',
  },
  'nl.regiodeal.registry.representation-ended.v1': { about: 'A representation ends, on a day that is recorded.' },
  'nl.regiodeal.registry.partner-admitted.v1': {
    about: 'It is recorded that a partner joins the programme, from a day on.',
  },
  'nl.regiodeal.registry.meetings-changed.v1': { about: 'It is recorded when the bodies of a partner meet.' },
  'nl.regiodeal.registry.days-off-changed.v1': { about: 'The days off of the programme changed.' },
  'nl.regiodeal.registry.application-changed.v1': {
    about: 'An application may act for a party, or may do so no more from a day on.',
  },
  'nl.regiodeal.registry.ring-changed.v1': { about: 'A partner moves to another ring.' },
  'nl.regiodeal.registry.level-set.v1': { about: 'A matter was given a level: who sees it, and until when.' },
  'nl.regiodeal.registry.words-taken-out.v1': {
    about:
      'Words were taken out of what was written about something, because they said something about a person. Read it again, and remove your own copy of them.',
    sample: { change: 1 },
  },
  'nl.regiodeal.registry.membership-ended.v1': {
    about:
      'It is recorded that a partner leaves the programme, on a day and with its ground. What it had committed ends on that day.',
  },
  'nl.regiodeal.registry.quorum-lost.v1': {
    about: 'From a day on fewer seats of the regiegroep are held than a vote needs.',
  },
  'nl.regiodeal.registry.role-recorded.v1': {
    about: 'A person was given a role, or its contact data or the end of its role changed.',
  },
  'nl.regiodeal.registry.person-erased.v1': {
    about: 'What the registry knew of a person was erased. Whoever kept a copy erases it too.',
  },
  'nl.regiodeal.registry.seat-rotated.v1': { about: 'A rotating seat of the regiegroep passes on to another partner.' },
  'nl.regiodeal.registry.succession-recorded.v1': {
    about: 'Municipalities will merge, one will be split, or one will have another name, from a day on.',
  },
  'nl.regiodeal.registry.succession-took-effect.v1': {
    about: 'The day of a merger, a split or another name has come: successors have what their predecessors had.',
  },
  'nl.regiodeal.registry.body-installed.v1': {
    about: 'A new council or college of a municipality took office after an election: it is handed what stands.',
  },
  'nl.regiodeal.composition.review-due.v1': { about: 'The yearly review of the composition of the regiegroep is due.' },
  'nl.regiodeal.composition.review-called.v1': { about: 'The seats are asked to review their own composition.' },
  'nl.regiodeal.composition.review-concluded.v1': {
    about: 'The seats decided on their own composition.',
    sample: { status: 'adopted' },
  },
  'nl.regiodeal.rules.proposed.v1': { about: 'The seats are asked whether the rules of the game change.' },
  'nl.regiodeal.rules.concluded.v1': {
    about: 'The seats decided on a change of the rules of the game.',
    sample: { status: 'adopted' },
  },
  'nl.regiodeal.cycle.stage-entered.v1': {
    about: 'A framework version entered a stage: it moved on or back, came in force, or was withdrawn.',
  },
  'nl.regiodeal.cycle.renewal-soon.v1': { about: 'The framework in force is to be renewed soon.' },
  'nl.regiodeal.cycle.text-revised.v1': {
    about: 'A framework version has a new text. Answers count only for the text that they name.',
  },
  'nl.regiodeal.cycle.input-answered.v1': {
    about: 'Input on a framework version got its answer: adopted, partly adopted or not.',
    sample: { verdict: 'partly-adopted' },
  },
  'nl.regiodeal.cycle.condition-followed-up.v1': {
    about: 'A condition that a college attached to its approval was followed up.',
    sample: { status: 'in-progress' },
  },
  'nl.regiodeal.cycle.escalation-linked.v1': {
    about: 'An escalation asks for an adjustment of the framework: this cycle makes it.',
  },
  'nl.regiodeal.accession.changed.v1': {
    about:
      'The college of a municipality that joined was asked about the framework in force or decided on it, or the regiegroep answered its conditions.',
  },
  'nl.regiodeal.approval.changed.v1': {
    about:
      'A college was asked whether it takes its approval of a framework version back, or decided on that; or the seats decided what follows.',
  },
  'nl.regiodeal.escalation.stage-entered.v1': {
    about: 'An escalation entered a stage: a rung of the ladder, a watch, or its end.',
    sample: { stage: 'solution' },
  },
  'nl.regiodeal.escalation.obligation-changed.v1': {
    about:
      'A measure or a condition of a dispensation was asked about on its day, its alliance answered or was silent, or it binds nobody any more.',
    sample: { status: 'asked', change: 1 },
  },
  'nl.regiodeal.escalation.dispensation-ends-soon.v1': {
    about: 'What a ruling allows an alliance ends soon.',
  },
  'nl.regiodeal.escalation.breach-grown.v1': {
    about: 'A later report forecasts a larger breach than an escalation was about.',
  },
  'nl.regiodeal.alliance.phase-entered.v1': { about: 'An alliance entered a phase.' },
  'nl.regiodeal.alliance.pitch-changed.v1': {
    about: 'The programmabureau changed the pitch of an alliance, before partners formed it.',
  },
  'nl.regiodeal.alliance.called.v1': { about: 'An alliance called for contributions.' },
  'nl.regiodeal.alliance.lead-named.v1': { about: 'The lead of an alliance was named.' },
  'nl.regiodeal.alliance.linked.v1': { about: 'An alliance was linked to one that can help it.' },
  'nl.regiodeal.alliance.plan-submitted.v1': {
    about: 'An alliance submitted the plan of a year, or a new version of it.',
  },
  'nl.regiodeal.alliance.plan-tested.v1': {
    about: 'The programmabureau tested a plan against the framework.',
    sample: { verdict: 'fits' },
  },
  'nl.regiodeal.alliance.plan-unfit.v1': {
    about: 'A plan no longer fits, because another framework version came in force.',
  },
  'nl.regiodeal.alliance.report-asked.v1': {
    about:
      'An alliance is asked for its report over a reporting period that is over, or asked again because it is late.',
    sample: { dueOn: '2028-07-31' },
  },
  'nl.regiodeal.alliance.reported.v1': { about: 'An alliance reported on its progress.' },
  'nl.regiodeal.alliance.breach-forecast.v1': { about: 'A report forecasts that a tolerance will be broken.' },
  'nl.regiodeal.alliance.breach-over.v1': { about: 'A report no longer forecasts a breach that an earlier one did.' },
  'nl.regiodeal.alliance.breach-dropped.v1': {
    about: 'A plan that fits drops the goal of an open breach, and says whether the breach stays open or ends.',
    sample: { status: 'over' },
  },
  'nl.regiodeal.lesson.changed.v1': {
    about: 'A lesson was recorded, an alliance said whether it uses it, or it ended or was parked.',
  },
  'nl.regiodeal.indicator.measured.v1': {
    about: 'The programmabureau recorded a measurement of an indicator, or a correction of one of the same day.',
  },
  'nl.regiodeal.evaluation.established.v1': {
    about: 'The programmabureau established an interim evaluation, or a version that corrects an earlier one.',
  },
  'nl.regiodeal.alliances.periods-closed.v1': { about: 'Periods were closed: reports on them can no longer change.' },
  'nl.regiodeal.alliances.money-transferred.v1': {
    about: 'A ruling of the regiegroep moved money of a year from the budget of one line to that of another.',
  },
  'nl.regiodeal.contribution.changed.v1': {
    about:
      'A contribution to an alliance was proposed, put to its body, decided on, withdrawn, or replaced by another.',
    sample: { status: 'committed', change: 3 },
  },
  'nl.regiodeal.contribution.condition-followed-up.v1': {
    about: 'A condition under which a contribution was committed was followed up.',
    sample: {
      conditionId: 'zuid-limburg.contribution.buurtwerkplaatsen.stein-werkplaatsen.2.council-stein.1.1',
      status: 'in-progress',
    },
  },
  'nl.regiodeal.contribution.ends-soon.v1': {
    about:
      'A contribution that was committed for several years ends soon: in half a year, or as the programme sets it.',
  },
  'nl.regiodeal.contribution.payment-asked.v1': {
    about:
      'A partner was asked whether it paid or delivered what its contribution owed for a year, it answered or was silent, or nothing was owed any more.',
    sample: { status: 'asked', change: 1 },
  },
  'nl.regiodeal.contribution.paid.v1': { about: 'A payment on a contribution was recorded.' },
  'nl.regiodeal.contribution.payment-corrected.v1': {
    about: 'A payment on a contribution was recorded wrongly; a payment with the correct data counts in its place.',
  },
  'nl.regiodeal.grant.changed.v1': {
    about: 'A college asked its council for room; the council granted or declined it, or another grant replaced it.',
    sample: { status: 'granted', change: 2 },
  },
  'nl.regiodeal.grant.ends-soon.v1': { about: 'The room that a council granted its college ends soon.' },
  'nl.regiodeal.grant.used.v1': {
    about: 'A college committed a contribution within the room that its council granted.',
  },
  'nl.regiodeal.money.granted.v1': { about: 'A source decided what it gives the programme.' },
  'nl.regiodeal.money.received.v1': { about: 'The cashier received money of a source.' },
  'nl.regiodeal.money.paid.v1': { about: 'The cashier paid money of a source for an alliance.' },
  'nl.regiodeal.money.corrected.v1': {
    about: 'A grant, an advance or a payment was recorded wrongly; an entry with the correct data counts in its place.',
  },
  'nl.regiodeal.round.opened.v1': { about: 'A question was put to an audience; each addressee has a task.' },
  'nl.regiodeal.round.closed.v1': { about: 'A round accepts no more answers: everybody answered, or its term ended.' },
  'nl.regiodeal.round.extended.v1': { about: 'The term of a round was made longer.' },
  'nl.regiodeal.task.opened.v1': { about: 'An answer is awaited of one addressee.' },
  'nl.regiodeal.task.reminded.v1': { about: 'An addressee was reminded.' },
  'nl.regiodeal.task.sent-again.v1': { about: 'The e-mail of a task was sent again.' },
  'nl.regiodeal.task.reassigned.v1': { about: 'A task went to another person.', sample: { linkVersion: 2 } },
  'nl.regiodeal.task.code-requested.v1': { about: 'The addressee of a task asked for a one-time code.' },
  'nl.regiodeal.task.answered.v1': { about: 'An addressee answered, or its answer was corrected.' },
  'nl.regiodeal.task.remarks-taken-out.v1': {
    about:
      'The remarks of an answer were taken out, because they said something about a person. Remove your own copy of them.',
  },
  'nl.regiodeal.task.withdrawn.v1': { about: 'A task was withdrawn: nothing is awaited of its addressee any more.' },
  'nl.regiodeal.task.undeliverable.v1': {
    about:
      'No e-mail reaches the addressee of a task: the programmabureau must give it to another person or correct the address.',
  },
  'nl.regiodeal.calendar.link-revoked.v1': {
    about: 'The link of a calendar, of the programme or of one partner, was revoked: it no longer works.',
  },
  'nl.regiodeal.mail.refused.v1': { about: 'The mail service refused the e-mail of a task.' },
  'nl.regiodeal.decision.registered.v1': {
    about: 'A decision was added to the register.',
    sample: { decisionId: 'zuid-limburg.1.approval.1.college-stein.1' },
  },
};
