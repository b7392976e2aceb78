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
import type { PartnerPart, Payment } from '../domain/alliance.ts';
import { shifted } from '../domain/amounts.ts';
import type { Contribution } from '../domain/contribution.ts';
import { correctedParts, withCorrection } from '../domain/contribution-succession.ts';
import { type Changed, paymentsByPartner } from '../domain/paid-by-partner.ts';
import { correctable, corrected, demandInOrder, demandWords, paid } from '../domain/payment.ts';
import { noPart } from '../domain/standing.ts';
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
      const payment = { ...ids, contributionId, ...body, recordedAt: now, recordedBy: caller.by };
      return retry(async () => {
        const [alliance, contribution, before] = await inOrder([
          deps.alliances.alliance(ids.programmeId, ids.allianceId),
          deps.alliances.contribution(ids, contributionId),
          deps.table.get(paymentEntity, payment),
        ]);
        if (before) return { status: 200 as const, body: same(before, body) };
        demandInOrder(contribution, body, localDate(now));
        const { next, following } = await countedIn(deps, contribution, body);
        const parts = await partsPaid(deps, [{ before: contribution, after: next.contribution }, ...following]);
        const figures = shifted(alliance.figures, next.shifts);
        await transact(deps.client, [
          deps.table.replace(contributionEntity, next.contribution),
          ...following.map(({ after }) => deps.table.replace(contributionEntity, after)),
          deps.table.insert(paymentEntity, payment),
          deps.table.replace(allianceEntity, { ...alliance, figures, revision: alliance.revision + 1 }),
          ...parts.map((part) => partWrite(deps, part)),
          ...deps.table.record(factOf({ ...ids, contributionId, paymentId: body.paymentId }, body.corrects, now)),
        ]);
        return { status: 201 as const, body: payment };
      });
    },
  });

/** The contribution after the payment; after a correction also those that replaced it or that it was divided into, in order. */
const countedIn = async (
  deps: Deps,
  contribution: Contribution,
  body: Body,
): Promise<{ readonly next: ReturnType<typeof paid>; readonly following: readonly Changed[] }> => {
  if (body.corrects === undefined) return { next: paid(contribution, body), following: [] };
  const payments = await deps.table.query(paymentEntity, ranges.ofContribution(contribution, 'PAYMENT#'));
  const wrong = correctable(payments, body.corrects);
  const next = corrected(contribution, wrong, body);
  const change: Correcting = (one) => corrected(one, wrong, body).contribution;
  return { next, following: await following(deps, { before: contribution, after: next.contribution }, change) };
};

type Correcting = (contribution: Contribution) => Contribution;

/** The contributions that count what was paid of another, because they replaced it or are parts of it, each after the correction. */
const following = async (deps: Deps, { before, after }: Changed, change: Correcting): Promise<Changed[]> => {
  const { replacedBy, dividedInto } = before;
  if (replacedBy) {
    const one = await deps.alliances.contribution(before, replacedBy.contributionId);
    const changed = { before: one, after: change(one) };
    return [changed, ...(await following(deps, changed, change))];
  }
  const ids = dividedInto?.contributionIds ?? [];
  const parts = await Promise.all(ids.map((contributionId) => deps.alliances.contribution(before, contributionId)));
  const paidNow = correctedParts(before, after, parts);
  const changed = parts.map((part, at) => ({ before: part, after: paidNow[at] ?? part }));
  const further = await Promise.all(changed.map((one) => followingPart(deps, one)));
  return [...changed, ...further.flat()];
};

/** A part that was replaced hands its share of the correction on whole; one that was divided again divides it again. */
const followingPart = (deps: Deps, part: Changed): Promise<Changed[]> =>
  following(deps, part, (one) => withCorrection(one, part.before.paid, part.after.paid));

/** The figures of every partner that now has a contribution of which the payments changed. */
const partsPaid = async (deps: Deps, changed: readonly Changed[]): Promise<PartnerPart[]> => {
  const shifts = [...paymentsByPartner(changed)];
  return Promise.all(
    shifts.map(async ([partnerId, own]) => {
      const { programmeId, allianceId } = own.of;
      const ids = { programmeId, allianceId, partnerId };
      const part = (await deps.table.get(partEntity, ids)) ?? noPart(ids);
      return { ...part, figures: shifted(part.figures, own.shifts), revision: part.revision + 1 };
    }),
  );
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
  throw new Conflict('payment-exists', 'Another payment has this paymentId.');
};
