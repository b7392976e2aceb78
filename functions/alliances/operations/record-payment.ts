import type { BodyOf } from '#shared/api/contract.ts';
import { retry } from '#shared/dynamo/retry.ts';
import { transact } from '#shared/dynamo/transact.ts';
import { Conflict } from '#shared/errors/errors.ts';
import { type Fact, fact } from '#shared/events/catalogue.ts';
import { operation } from '#shared/http/operation.ts';
import { inOrder } from '#shared/runtime/in-order.ts';
import { localDate } from '#shared/runtime/local-date.ts';
import { contributionContracts } from '../contracts/alliances.ts';
import { allianceOf, type Desk } from '../desk.ts';
import type { Payment } from '../domain/alliance.ts';
import type { Contribution } from '../domain/contribution.ts';
import { correctable, corrected, demandInOrder, demandWords, paid } from '../domain/payment.ts';
import { noPart, withShifts } from '../domain/standing.ts';
import { partWrite } from '../part-write.ts';
import { allianceEntity, contributionEntity, partEntity, paymentEntity, ranges } from '../records.ts';

type Body = BodyOf<typeof contributionContracts.recordPayment>;

/**
 * Records a payment or delivery of a committed contribution, or corrects one that was recorded wrongly. A correction also counts for the
 * contribution that replaced this one, because its payments include those of this one.
 */
export const recordPayment = (desk: Desk) =>
  operation('recordPayment', {
    contract: contributionContracts.recordPayment,
    act: 'record a payment',
    answer: async ({ params, body, caller, now }) => {
      demandWords(body);
      const ids = allianceOf(params);
      const { contributionId } = params;
      const payment = { ...ids, contributionId, ...body, recordedAt: now, recordedBy: caller.clientId };
      return retry(async () => {
        const [alliance, contribution, before] = await inOrder([
          desk.alliances.alliance(ids.programmeId, ids.allianceId),
          desk.alliances.contribution(ids, contributionId),
          desk.table.get(paymentEntity, payment),
        ]);
        if (before) return { status: 200 as const, body: same(before, body) };
        demandInOrder(contribution, body, localDate(now));
        const [next, successors] = await countedIn(desk, contribution, body);
        const part = (await desk.table.get(partEntity, contribution)) ?? noPart(contribution);
        const totals = withShifts({ alliance, part }, next.shifts);
        await transact(desk.client, [
          desk.table.replace(contributionEntity, next.contribution),
          ...successors.map((one) => desk.table.replace(contributionEntity, one)),
          desk.table.insert(paymentEntity, payment),
          desk.table.replace(allianceEntity, totals.alliance),
          partWrite(desk, totals.part),
          ...desk.table.record(factOf({ ...ids, contributionId, paymentId: body.paymentId }, body.corrects, now)),
        ]);
        return { status: 201 as const, body: payment };
      });
    },
  });

/** The contribution after the payment; after a correction also the contributions that replaced it, in order. */
const countedIn = async (
  desk: Desk,
  contribution: Contribution,
  body: Body,
): Promise<[ReturnType<typeof paid>, Contribution[]]> => {
  if (body.corrects === undefined) return [paid(contribution, body), []];
  const payments = await desk.table.query(paymentEntity, ranges.ofContribution(contribution, 'PAYMENT#'));
  const wrong = correctable(payments, body.corrects);
  const successors = await successorsOf(desk, contribution);
  return [corrected(contribution, wrong, body), successors.map((one) => corrected(one, wrong, body).contribution)];
};

const successorsOf = async (desk: Desk, { replacedBy, ...ids }: Contribution): Promise<Contribution[]> => {
  if (!replacedBy) return [];
  const next = await desk.alliances.contribution(ids, replacedBy.contributionId);
  return [next, ...(await successorsOf(desk, next))];
};

const factOf = (
  payment: { programmeId: string; allianceId: string; contributionId: string; paymentId: string },
  corrects: string | undefined,
  now: string,
): Fact =>
  corrects === undefined
    ? fact('nl.regiodeal.contribution.paid.v1', now, payment)
    : fact('nl.regiodeal.contribution.payment-corrected.v1', now, { ...payment, corrects });

const same = (before: Payment, given: Body): Payment => {
  const shown = ({ paymentId, year, amount, paidOn, reference, corrects, reason }: Body) =>
    [paymentId, year, amount, paidOn, reference, corrects, reason].join('\n');
  if (shown(before) === shown(given)) return before;
  throw new Conflict('payment-exists', 'There is another payment with this paymentId already.');
};
