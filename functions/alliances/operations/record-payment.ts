import type { BodyOf } from '#shared/api/contract.ts';
import { retry } from '#shared/dynamo/retry.ts';
import { transact } from '#shared/dynamo/transact.ts';
import { Conflict } from '#shared/errors/errors.ts';
import { type Fact, fact } from '#shared/events/catalogue.ts';
import { operation } from '#shared/http/operation.ts';
import { inOrder } from '#shared/runtime/in-order.ts';
import { localDate } from '#shared/runtime/local-date.ts';
import { contributionContracts } from '../contracts/alliances.ts';
import { allianceOf, type Deps } from '../deps.ts';
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
export const recordPayment = (deps: Deps) =>
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
          deps.alliances.alliance(ids.programmeId, ids.allianceId),
          deps.alliances.contribution(ids, contributionId),
          deps.table.get(paymentEntity, payment),
        ]);
        if (before) return { status: 200 as const, body: same(before, body) };
        demandInOrder(contribution, body, localDate(now));
        const [next, successors] = await countedIn(deps, contribution, body);
        const part = (await deps.table.get(partEntity, contribution)) ?? noPart(contribution);
        const totals = withShifts({ alliance, part }, next.shifts);
        await transact(deps.client, [
          deps.table.replace(contributionEntity, next.contribution),
          ...successors.map((one) => deps.table.replace(contributionEntity, one)),
          deps.table.insert(paymentEntity, payment),
          deps.table.replace(allianceEntity, totals.alliance),
          partWrite(deps, totals.part),
          ...deps.table.record(factOf({ ...ids, contributionId, paymentId: body.paymentId }, body.corrects, now)),
        ]);
        return { status: 201 as const, body: payment };
      });
    },
  });

/** The contribution after the payment; after a correction also the contributions that replaced it, in order. */
const countedIn = async (
  deps: Deps,
  contribution: Contribution,
  body: Body,
): Promise<[ReturnType<typeof paid>, Contribution[]]> => {
  if (body.corrects === undefined) return [paid(contribution, body), []];
  const payments = await deps.table.query(paymentEntity, ranges.ofContribution(contribution, 'PAYMENT#'));
  const wrong = correctable(payments, body.corrects);
  const successors = await successorsOf(deps, contribution);
  return [corrected(contribution, wrong, body), successors.map((one) => corrected(one, wrong, body).contribution)];
};

const successorsOf = async (deps: Deps, { replacedBy, ...ids }: Contribution): Promise<Contribution[]> => {
  if (!replacedBy) return [];
  const next = await deps.alliances.contribution(ids, replacedBy.contributionId);
  return [next, ...(await successorsOf(deps, next))];
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
