import type { Registry } from '#functions/bodies/terms/registry.ts';
import { daysOfQuarter, quarterOf } from '#shared/calendar/quarters.ts';
import { InvalidInput } from '#shared/errors/errors.ts';
import { operation } from '#shared/http/operation.ts';
import { localDate } from '#shared/runtime/local-date.ts';
import type { RoundKind } from '#shared/vocabulary/round-kinds.ts';
import { roundContracts } from '../contracts.ts';
import type { RoundDeps } from '../round-deps.ts';
import { askedSeenBy, putOver } from '../terms/asked.ts';
import { audienceOf } from '../terms/audience.ts';
import { naming, roundKind } from '../terms/round-kinds.ts';

/** Whom a round of a kind would put over the norm of its ring if it opened now. Nothing opens. */
export const forecastAsked = ({ registry, rounds }: Pick<RoundDeps, 'registry' | 'rounds'>) =>
  operation('forecastAsked', {
    contract: roundContracts.forecastAsked,
    act: 'see the programme',
    answer: async ({ params: { programmeId }, query: { kind, partnerIds = [] }, standing, now }) => {
      const today = localDate(now);
      const quarter = quarterOf(today);
      const [known, running] = await Promise.all([
        registry.registry(programmeId),
        rounds.runningIn(programmeId, quarter),
      ]);
      demandNamed(known, kind, partnerIds);
      const named = partnerIds.map((partnerId) => ({ partnerId }));
      const addressees = audienceOf(kind, known, today, named);
      const askedOfPartners = askedSeenBy(known, quarter, running, { standing, today });
      const over = putOver(askedOfPartners, addressees);
      return { status: 200, body: { kind, quarter, ...daysOfQuarter(quarter), addressees: addressees.length, over } };
    },
  });

/**
 * Demands the partners of a round whose audience membership does not determine, and none for another.
 * @throws {InvalidInput} that says which of the two is wrong, or that a partner is not in the registry.
 */
const demandNamed = ({ partners }: Registry, kind: RoundKind, partnerIds: readonly string[]): void => {
  const names = naming[roundKind(kind).audience];
  const isNamed = partnerIds.length > 0;
  const fits = isNamed ? names !== 'no' : names !== 'must';
  if (fits && partnerIds.every((id) => partners.some((one) => one.partnerId === id))) return;
  const fault =
    names !== 'no'
      ? {
          message: 'this kind of round asks the partners that are named, and each must be in the registry',
          expected:
            'the identifiers of the partners that would be asked, of an alliance those that may speak for it, in order',
          dutch: 'Noem de partners aan wie het wordt gevraagd, van een alliantie de trekker en dan de andere partners.',
        }
      : {
          message: 'who is asked in this kind of round follows from the membership',
          expected: 'no partners',
          dutch: 'Aan wie dit wordt gevraagd, volgt uit het lidmaatschap. Noem geen partners.',
        };
  throw new InvalidInput('The round cannot be forecast.', [{ pointer: '/partnerIds', ...fault }]);
};
