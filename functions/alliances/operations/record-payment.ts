import type { BodyOf } from '#shared/api/contract.ts';
import { transact } from '#shared/dynamo/transact.ts';
import { Conflict } from '#shared/errors/errors.ts';
import { fact } from '#shared/events/catalogue.ts';
import { operation } from '#shared/http/api.ts';
import { localDate } from '#shared/runtime/local-date.ts';
import { whileOthersWrite } from '../again.ts';
import { contributionContracts } from '../contracts.ts';
import { allianceOf, type Desk } from '../desk.ts';
import type { Payment } from '../domain/alliance.ts';
import { demandInOrder, paid } from '../domain/payment.ts';
import { noPart, withShifts } from '../domain/standing.ts';
import { allianceEntity, contributionEntity, partEntity, paymentEntity } from '../records.ts';
import { partWrite } from './call-for-contributions.ts';

type Body = BodyOf<typeof contributionContracts.recordPayment>;

/** Records what was paid or delivered of a committed contribution. */
export const recordPayment = (desk: Desk) =>
  operation({
    contract: contributionContracts.recordPayment,
    answer: async ({ params, body, caller, now }) => {
      const ids = allianceOf(params);
      const contributionId = params['contributionId'] ?? '';
      const payment = { ...ids, contributionId, ...body, recordedAt: now, recordedBy: caller.clientId };
      return whileOthersWrite(async () => {
        // One after the other: of two that are not there, always the same one is named.
        const alliance = await desk.alliances.alliance(ids.programmeId, ids.allianceId);
        const [contribution, before] = await Promise.all([
          desk.alliances.contribution(ids, contributionId),
          desk.table.get(paymentEntity, payment),
        ]);
        if (before) return { status: 200 as const, body: same(before, body) };
        demandInOrder(contribution, body, localDate(now));
        const next = paid(contribution, body);
        const part = (await desk.table.get(partEntity, contribution)) ?? noPart(contribution);
        const totals = withShifts({ alliance, part }, next.shifts);
        await transact(desk.client, [
          desk.table.replace(contributionEntity, next.contribution),
          desk.table.insert(paymentEntity, payment),
          desk.table.replace(allianceEntity, totals.alliance),
          partWrite(desk, totals.part),
          ...desk.table.record(
            fact('nl.regiodeal.contribution.paid.v1', now, { ...ids, contributionId, paymentId: body.paymentId }),
          ),
        ]);
        return { status: 201 as const, body: payment };
      });
    },
  });

const same = (before: Payment, given: Body): Payment => {
  const { year, amount, paidOn, reference } = before;
  if (year === given.year && amount === given.amount && paidOn === given.paidOn && reference === given.reference)
    return before;
  throw new Conflict('payment-exists', `There is another payment called "${before.paymentId}" already.`);
};
