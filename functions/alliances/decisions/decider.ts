import type { DecidedRecord, Decider } from '#functions/decisions/terms/decider.ts';
import { inParts } from '#shared/runtime/in-parts.ts';
import { paymentRoundsOf } from '../domain/payment-request.ts';
import { reportRoundsOf } from '../domain/report-request.ts';
import type { AlliancesReader } from '../reader.ts';

/** A council or a partner's own board decides on a contribution: it commits or declines it, or takes that back. */
export const contributionDecider: Decider = { rounds: { contribution: {}, 'taking-back': {} } };

/** A council decides on the room that its college asks for, or takes it back. */
export const grantDecider: Decider = { rounds: { grant: {}, 'taking-back': {} } };

/** The decisions that the grants hold: the rounds in which councils were asked. */
export const grantDecisions = ({ alliances }: { readonly alliances: AlliancesReader }): DecidedRecord => ({
  decisionsIn: async (programmeId) => ({
    rounds: (await inParts(await alliances.grants(programmeId), (grant) => alliances.roundsOfGrant(grant))).flat(),
    ownDecisions: [],
  }),
});

/** The decisions that the alliance records hold: the rounds in which contributions were put to the deciding body. */
export const contributionDecisions = ({ alliances }: { readonly alliances: AlliancesReader }): DecidedRecord => ({
  decisionsIn: async (programmeId) => {
    const all = await alliances.alliances(programmeId);
    const contributions = (await inParts(all, (alliance) => alliances.contributions(alliance))).flat();
    const put = await inParts(contributions, (contribution) => alliances.roundsOf(contribution));
    return { rounds: put.flat(), ownDecisions: [] };
  },
});

/** A report decides nothing. */
export const reportDecider: Decider = { rounds: {} };

/** The rounds in which reports were asked for: none of them is a decision. */
export const reportDecisions = ({ alliances }: { readonly alliances: AlliancesReader }): DecidedRecord => ({
  decisionsIn: async (programmeId) => {
    const requests = await alliances.reportRequests(programmeId);
    return { rounds: requests.flatMap(reportRoundsOf), ownDecisions: [] };
  },
});

/** What a partner says about a payment is no decision. */
export const paymentDecider: Decider = { rounds: {} };

/** The rounds in which partners were asked about payments: none of them is a decision. */
export const paymentDecisions = ({ alliances }: { readonly alliances: AlliancesReader }): DecidedRecord => ({
  decisionsIn: async (programmeId) => {
    const requests = await alliances.paymentRequests(programmeId);
    return { rounds: requests.flatMap(paymentRoundsOf), ownDecisions: [] };
  },
});
