import { programmabureau } from '#functions/bodies/terms/bodies.ts';
import type { Matter } from '#functions/rounds/matter.ts';
import { NotFound } from '#shared/errors/errors.ts';
import { hashOf } from '#shared/vocabulary/hash.ts';
import type { MatterIds } from '#shared/vocabulary/matter.ts';
import { paymentMatterId, paymentMatterIds } from '#shared/vocabulary/payment-id.ts';
import { type PaymentRequest, paymentRoundOf, paymentsToAskIn } from '../domain/payment-request.ts';
import type { AlliancesReader } from '../reader.ts';
import { paymentQuestion, paymentRows, paymentView } from './payment-view.ts';

interface Deps {
  readonly alliances: AlliancesReader;
}
type Ids = Pick<MatterIds, 'programmeId' | 'matterId'>;

/** What a contribution owed by a day that has come, asked of the partner whose contribution it is (rule 22). */
export const paymentMatter = ({ alliances }: Deps): Matter => {
  const find = ({ programmeId, matterId }: Ids): Promise<PaymentRequest | undefined> =>
    alliances.paymentRequest(programmeId, paymentMatterIds(matterId));
  const read = async (ids: Ids) => {
    const request = await find(ids);
    if (!request) throw new NotFound('Nobody was asked about such a payment.');
    const [alliance, contribution] = await Promise.all([
      alliances.alliance(request.programmeId, request.allianceId),
      alliances.contribution(request, request.contributionId),
    ]);
    return { request, alliance, contribution };
  };
  return {
    tellsItsSteps: true,
    called: async (ids) => {
      if ((await find(ids))?.status !== 'asked') return undefined;
      const { request, alliance, contribution } = await read(ids);
      const rows = paymentRows(contribution, request, alliance.title);
      return {
        roundId: paymentRoundOf(request),
        kind: 'payment',
        subject: {
          title: `Bijdrage over ${request.year} aan de alliantie ${alliance.title}`,
          textNumber: 1,
          hash: questionHash(request),
        },
        question: paymentQuestion(contribution, request.year, alliance.title),
        names: [],
        essentials: { short: rows.find(([label]) => label === 'Nog open')?.[1] ?? String(request.year), rows },
      };
    },
    waiting: async (programmeId) =>
      (await alliances.paymentRequests(programmeId)).filter(({ status }) => status === 'asked').map(paymentMatterId),
    comes: async (programmeId, { from, until }) => {
      const [known, all] = await Promise.all([
        alliances.paymentRequests(programmeId),
        alliances.alliances(programmeId),
      ]);
      const contributions = await Promise.all(all.map((alliance) => alliances.contributions(alliance)));
      return contributions.flat().flatMap((contribution) =>
        paymentsToAskIn(contribution, known, { from, until }).map((request) => ({
          matterId: paymentMatterId(request),
          kind: 'payment' as const,
          named: [{ partnerId: contribution.partnerId }],
        })),
      );
    },
    namedPartners: async (ids) => [{ partnerId: (await read(ids)).contribution.partnerId }],
    // A round concludes before its record does, so that a record that waits no more was settled in another way; and one that waits is asked in its
    // last round alone: an earlier one was settled, also when a correction of the payment had it asked again.
    isWithdrawn: async (ids) => {
      const request = await find(ids);
      if (request?.status !== 'asked') return true;
      return ids.roundId !== undefined && ids.roundId !== paymentRoundOf(request);
    },
    leftRound: async (ids) => {
      const request = await find(ids);
      return request && request.asked > 1 ? paymentRoundOf({ ...request, asked: request.asked - 1 }) : undefined;
    },
    withdrawal: async () => ({ by: programmabureau, reason: settled }),
    lastRound: async (ids) => {
      const request = await find(ids);
      return request && paymentRoundOf(request);
    },
    standing: async () => [],
    facts: async () => ({}),
    content: async (round) => {
      const { request, alliance, contribution } = await read(round);
      return paymentView(alliance, contribution, request);
    },
  };
};

const settled = 'Dit staat niet meer open: de betaling of levering is vastgelegd, of de bijdrage geldt niet meer.';

/** The hash of what is asked: one year of one contribution. */
const questionHash = ({ programmeId, allianceId, contributionId, year, dueOn }: PaymentRequest): string =>
  hashOf({ programmeId, allianceId, contributionId, year, dueOn });
