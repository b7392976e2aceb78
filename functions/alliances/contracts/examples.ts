const ids = { programmeId: 'zuid-limburg', allianceId: 'buurtwerkplaatsen' };
const by = 'programmabureau-zuid-limburg';
const moment = '2027-11-15T09:00:00.000Z';
const noFigures = { asked: {}, promised: {}, decided: {}, paid: {} };

/** A pitched idea, and the alliance that it becomes. */
export const pitch = {
  allianceId: ids.allianceId,
  title: 'Buurtwerkplaatsen',
  summary: 'Plekken waar mensen die langs de kant staan aan de slag gaan.',
  lineId: 'gezonde-gemeenschappen',
  goalId: 'iedereen-doet-mee',
  estimate: [{ year: 2028, amountCents: 40_000_000 }],
};

export const pitchChange = {
  basedOn: 1,
  title: 'Buurtwerkplaatsen in drie dorpen',
  summary: pitch.summary,
  lineId: pitch.lineId,
  goalId: pitch.goalId,
  estimate: pitch.estimate,
  reason: 'De gesprekken met de dorpen wezen uit waar er vraag naar is.',
};

export const alliance = {
  ...ids,
  ...pitch,
  pitchedUnder: '1',
  pitchedAt: moment,
  phase: 'idea',
  visit: 1,
  calls: 0,
  members: [],
  promises: 0,
  undecided: 0,
  figures: noFigures,
  plans: {},
  reports: 0,
  funding: [{ year: 2028, neededCents: 40_000_000, coveredCents: 0, gapCents: 40_000_000 }],
};

export const wholeAlliance = {
  asOf: '2028-08-02',
  ...alliance,
  moves: [{ move: 'explore', by: ['bureau'], motivationNeeded: false, missing: ['called'] }],
  partners: [],
  contributions: [],
  decidedFrom: [],
  calls: [],
  pitchIsOpen: true,
  earlierPitches: [],
  helpedBy: [],
  helps: [],
  history: [{ visit: 1, phase: 'idea', enteredAt: moment, trigger: 'pitch', by }],
};

const offer = {
  kind: 'money',
  description: 'Cofinanciering van twee werkplaatsen.',
  years: [{ year: 2028, amountCents: 10_000_000 }],
};

export const givenCall = { message: 'Wie doet mee?', asks: [{ partnerId: 'stein', offer }] };
export const call = { ...ids, call: 1, calledAt: moment, calledBy: by, ...givenCall };

export const givenLink = { linkId: 'gereedschap', helper: 'maakplaats', why: 'De maakplaats heeft gereedschap over.' };
export const link = {
  programmeId: ids.programmeId,
  helped: ids.allianceId,
  ...givenLink,
  linkedAt: moment,
  linkedBy: by,
};

export const proposal = { contributionId: 'stein-werkplaatsen', offer };
export const contribution = {
  ...ids,
  ...proposal,
  partnerId: 'stein',
  status: 'proposed',
  decidingBody: 'council',
  changes: 1,
  proposedAt: moment,
  paid: {},
  overpaid: {},
};
export const change = { change: 1, on: 'propose', status: 'proposed', at: moment, by: 'zaaksysteem-stein' };

export const followUp = { status: 'in-progress', explanation: 'De eerste cijfers komen in september.' };
export const condition = {
  conditionId: 'zuid-limburg.contribution.buurtwerkplaatsen.stein-werkplaatsen.2.council-stein.1.1',
  text: 'De gemeenteraad krijgt elk half jaar de cijfers.',
  status: 'in-progress',
  followUps: [{ ...followUp, at: '2028-05-01T08:00:00.000Z', by }],
};

export const givenPayment = {
  paymentId: 'eerste-termijn',
  year: 2028,
  amount: 5_000_000,
  paidOn: '2028-03-01',
  reference: 'F-2028-17',
};
export const payment = {
  ...ids,
  contributionId: proposal.contributionId,
  ...givenPayment,
  recordedAt: '2028-03-02T08:00:00.000Z',
  recordedBy: 'zaaksysteem-stein',
};
