import * as z from 'zod';
import { contract } from '#shared/api/contract.ts';
import { GivenFollowUp } from '#shared/conditions/condition.ts';
import { listed, next } from '#shared/http/lists.ts';
import { identifier, stem } from '#shared/vocabulary/values.ts';
import { GivenCall, GivenLink, GivenPitchChange, Lead, Payment, Pitch } from '../domain/alliance.ts';
import { Offer } from '../domain/contribution.ts';
import { Move } from '../domain/move.ts';
import * as examples from './examples.ts';
import * as views from './views.ts';

const Summary = views.AllianceSummary.meta({ id: 'AllianceSummary' });
const ContributionStatus = views.ContributionStatusView.meta({ id: 'ContributionStatus' });
const ListedCondition = views.ListedConditionView.meta({ id: 'ListedContributionCondition' });
const LinkView = views.LinkView.meta({ id: 'AllianceLink' });
const PaymentView = Payment.meta({ id: 'Payment' });

/** The day whose state is shown. */
const asOf = z.iso.date().optional().meta({ description: 'The day; today in Europe/Amsterdam when it is left out.' });

const closed = { 'alliance-closed': 'The alliance is closed.' };

/** The API contracts of alliances. */
export const allianceContracts = {
  pitchAlliance: contract({
    summary: 'Pitch an idea for an alliance',
    description:
      'An idea for one goal of the framework in force, under an identifier that the caller chooses: the same pitch sent twice is one alliance (200).',
    body: Pitch,
    answers: { 200: Summary, 201: Summary },
    conflicts: { 'alliance-exists': 'There is another alliance by this identifier.' },
    example: { body: examples.pitch, answer: examples.alliance },
  }),
  listAlliances: contract({
    summary: 'List the alliances',
    description: 'The alliances of a programme with their phase, their money and their newest report.',
    query: z.strictObject({
      phase: Summary.shape.phase.optional(),
      partnerId: identifier
        .optional()
        .meta({ description: 'Only those of which this partner is a member or the lead.' }),
      lineId: identifier.optional().meta({ description: 'Only those of this line of the framework.' }),
      ...listed('allianceId', 'pitchedAt'),
    }),
    answers: { 200: views.AllianceList.extend({ alliances: z.array(Summary), next }).meta({ id: 'Alliances' }) },
    example: { answer: { alliances: [examples.alliance] } },
  }),
  readAlliance: contract({
    summary: 'Read an alliance',
    description:
      'Phase, open moves and what they wait for, partners, contributions, links and history. With `asOf` as it was recorded by the end of that day, whatever was corrected since: the answer about a past day never changes. An earlier day reads everything that was recorded of the alliance.',
    query: z.strictObject({ asOf }),
    answers: { 200: views.AllianceView.meta({ id: 'Alliance' }) },
    example: { answer: examples.wholeAlliance },
  }),
  moveAlliance: contract({
    summary: 'Move an alliance on',
    description:
      'To its next phase, where the table of transitions lets the caller do so. A move names the visit it answers, so that the same move sent twice moves once.',
    body: Move,
    answers: { 200: Summary },
    conflicts: {
      ...closed,
      'stale-move': 'The move is based on an earlier state: the record has moved on since.',
      'move-not-allowed': 'The present state does not allow this move.',
      'not-ready': 'Something must be so first; the detail names all of it.',
    },
    example: { body: { visit: 1, move: 'explore' }, answer: { ...examples.alliance, phase: 'exploration', visit: 2 } },
  }),
  changePitch: contract({
    summary: 'Change the pitch of an alliance',
    description:
      'By the programmabureau, while the alliance is an idea or is explored and no body is asked about a contribution to it: from then on the pitch is what was decided on. It names the pitch that it changes, so that nobody overwrites the change of another; the pitch before is kept, with the reason. A change that says what the pitch says already changes nothing (200).',
    body: GivenPitchChange,
    answers: { 200: Summary, 201: Summary },
    conflicts: {
      ...closed,
      'pitch-fixed': 'Partners formed the alliance by its pitch, or a body was asked about a contribution to it.',
      'pitch-changed': 'Somebody changed the pitch since it was read.',
    },
    example: {
      body: examples.pitchChange,
      answer: { ...examples.alliance, title: examples.pitchChange.title, pitch: 2 },
    },
  }),
  nameLead: contract({
    summary: 'Name who leads an alliance',
    description:
      'By the programmabureau until there are members; from then on by the alliance. Who led before is kept.',
    body: Lead,
    answers: { 201: Summary },
    conflicts: closed,
    example: { body: { partnerId: 'stein' }, answer: { ...examples.alliance, lead: { partnerId: 'stein' } } },
  }),
  callForContributions: contract({
    summary: 'Call for contributions',
    description: 'Says what an alliance asks of whom. What was asked before stays on record; the last ask counts.',
    body: GivenCall,
    answers: { 201: views.CallView.meta({ id: 'AllianceCall' }) },
    conflicts: closed,
    example: { body: examples.givenCall, answer: examples.call },
  }),
  linkAlliances: contract({
    summary: 'Link an alliance to one that can help it',
    description: 'Within the same programme, with the reason. The same link sent twice is one (200).',
    body: GivenLink,
    answers: { 200: LinkView, 201: LinkView },
    conflicts: { 'link-exists': 'There is another link by this identifier.' },
    example: { body: examples.givenLink, answer: examples.link },
  }),
};

/** A contribution as its partner promises it. */
export const GivenContribution = z.strictObject({
  contributionId: stem,
  offer: Offer,
  replaces: identifier.optional(),
});

/** The API contracts of contributions to alliances. */
export const contributionContracts = {
  proposeContribution: contract({
    summary: 'Propose a contribution',
    description:
      'A partner promises something to an alliance, called or not. It covers nothing until the body that decides has decided. One that `replaces` a committed contribution takes its place from the day of the decision on it: so a council lowers what it gives. The same proposal sent twice is one (200).',
    body: GivenContribution,
    answers: { 200: ContributionStatus, 201: ContributionStatus },
    conflicts: {
      'contribution-exists': 'There is another contribution by this identifier.',
      'alliance-ending': 'The alliance takes no new contributions.',
      'not-committed': 'The contribution is not committed, so nothing pays it, replaces it or takes it back.',
      'replacement-open': 'Another one already asks to replace the same contribution or grant.',
    },
    example: { body: examples.proposal, answer: examples.contribution },
  }),
  readContribution: contract({
    summary: 'Read a contribution',
    description: 'With its decision, its conditions, its payments and everything that happened to it.',
    answers: { 200: views.ContributionView.meta({ id: 'Contribution' }) },
    example: { answer: { ...examples.contribution, history: [examples.change], payments: [], conditions: [] } },
  }),
  listContributions: contract({
    summary: 'List the contributions',
    description:
      'To every alliance of the programme, in any status. Its history, payments and conditions are in the contribution itself.',
    query: z.strictObject({
      partnerId: identifier.optional().meta({ description: 'Only those of this partner; an unknown one is refused.' }),
      status: ContributionStatus.shape.status.optional().meta({ description: 'Only those with this status.' }),
      ...listed('proposedAt', 'contributionId'),
    }),
    answers: {
      200: z.strictObject({ contributions: z.array(ContributionStatus), next }).meta({ id: 'Contributions' }),
    },
    example: { query: { partnerId: 'stein' }, answer: { contributions: [examples.contribution] } },
  }),
  listContributionConditions: contract({
    summary: 'List the conditions of contributions',
    description:
      'The conditions under which councils, colleges and boards committed contributions, over all alliances, each with its follow-up and whether it binds. Those of approvals are listed by version (`listConditions`).',
    query: z.strictObject({
      partnerId: identifier
        .optional()
        .meta({ description: 'Only those of contributions of this partner; an unknown one is refused.' }),
      status: ListedCondition.shape.status.optional().meta({ description: 'Only those with this status.' }),
      stands: ListedCondition.shape.stands.optional().meta({ description: 'Only those that stand so.' }),
      ...listed('conditionId', 'allianceId'),
    }),
    answers: {
      200: z.strictObject({ conditions: z.array(ListedCondition), next }).meta({ id: 'ContributionConditions' }),
    },
    example: {
      query: { stands: 'binds', status: 'in-progress' },
      answer: {
        conditions: [
          {
            ...examples.condition,
            allianceId: examples.contribution.allianceId,
            contributionId: examples.contribution.contributionId,
            partnerId: 'stein',
            stands: 'binds',
          },
        ],
      },
    },
  }),
  moveContribution: contract({
    summary: 'Put a contribution to its decision, or take it back',
    description:
      'By the partner itself. It names the change it follows, so that the same move sent twice moves once. A municipality that names a grant of room (`within`) puts the contribution to its college; without a grant its council decides. A contribution that exceeds the room that is left is refused: put it to the council.',
    body: z.strictObject({
      change: z.int().min(1).meta({ description: 'The change it follows.' }),
      move: z.enum(['put', 'withdraw']),
      within: identifier.optional(),
      reason: z.string().trim().min(1).max(5000).optional(),
    }),
    answers: { 200: ContributionStatus },
    conflicts: {
      'stale-move': 'The move is based on an earlier state: the record has moved on since.',
      'contribution-fixed': 'The status of the contribution does not allow this move.',
      'beyond-room': 'The council did not grant its college room for this, or not enough: the council itself decides.',
    },
    example: {
      body: { change: 1, move: 'put' },
      answer: { ...examples.contribution, status: 'put-to-decision', changes: 2 },
    },
  }),
  askTakingBackOfContribution: contract({
    summary: 'Ask a body whether it takes back its decision on a contribution',
    description:
      'By the partner whose body decided, or by the programmabureau when it hears of a later decision. The council, college or board registers that decision on a page, or the programmabureau registers it from paper; it is not older than the one that it takes back, and gives its reason. A commitment that is taken back ends on the day of that decision: what was paid still counts, the rest covers nothing, and the alliance and the programmabureau get a letter. Until then, and without an answer, the decision stands.',
    body: z.strictObject({ reason: z.string().trim().min(1).max(5000) }),
    answers: { 201: ContributionStatus },
    conflicts: {
      'not-committed': 'The contribution is not committed, so nothing pays it, replaces it or takes it back.',
      'taking-back-open': 'The body is being asked already.',
    },
    example: {
      body: { reason: 'De raad wil het geld aan een andere opgave besteden.' },
      answer: {
        ...examples.contribution,
        status: 'committed',
        changes: 4,
        takingBack: {
          roundId: 'zuid-limburg.contribution.buurtwerkplaatsen.stein-werkplaatsen.4',
          askedAt: '2028-03-01T09:00:00.000Z',
          reason: 'De raad wil het geld aan een andere opgave besteden.',
        },
      },
    },
  }),
  followUpContributionCondition: contract({
    summary: 'Follow up a condition of a contribution',
    description:
      'By a partner of the alliance or the programmabureau. Adds a follow-up; earlier ones stay, and the decision is not touched. A condition that is `not-met`, which anybody but its contributor may say once the alliance accepted it, ends the commitment under it: what was paid still counts, the rest covers nothing from that day on, and the alliance, its partner and the programmabureau get a letter. To commit again its body decides on a new contribution.',
    body: GivenFollowUp,
    answers: { 201: views.ConditionView.meta({ id: 'ContributionCondition' }) },
    conflicts: {
      'condition-changed': 'Somebody recorded another follow-up at the same moment.',
      'condition-full': 'The condition has the maximum number of follow-ups.',
      'condition-void':
        'It binds nobody, as it came with a decision or a version that does not stand: it is not recorded as not met.',
      'condition-not-accepted': 'Whoever asked for the decision has not accepted it, so it is not recorded as not met.',
    },
    example: { body: examples.followUp, answer: examples.condition },
  }),
  recordPayment: contract({
    summary: 'Record what was paid or delivered, or correct it',
    description:
      'Of a committed contribution, under an identifier that the caller chooses: a payment sent twice is paid once (200). One that `corrects` another says, with its reason, what that should have been, and counts in its place; both stay on record.',
    body: Payment.pick({
      paymentId: true,
      year: true,
      amount: true,
      paidOn: true,
      reference: true,
      corrects: true,
      reason: true,
    }),
    answers: { 200: PaymentView, 201: PaymentView },
    conflicts: {
      'payment-exists': 'Another payment has this identifier.',
      'not-committed': 'The contribution is not committed, so nothing pays it, replaces it or takes it back.',
      'more-than-decided': 'The total would exceed the amount that was decided for the year.',
      'payment-corrected': 'The payment was corrected before: only its correction counts.',
    },
    example: { body: examples.givenPayment, answer: examples.payment },
  }),
};
