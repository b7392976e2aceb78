import { isDeepStrictEqual } from 'node:util';
import type { Partner, Programme } from '#functions/bodies/terms/registry.ts';
import { yearFaults } from '#functions/bodies/terms/years-of-programme.ts';
import type { BodyOf } from '#shared/api/contract.ts';
import { retry } from '#shared/dynamo/retry.ts';
import { Conflict, InvalidInput, NotEntitled } from '#shared/errors/errors.ts';
import { operation } from '#shared/http/operation.ts';
import { contributionContracts, GivenContribution } from '../contracts/alliances.ts';
import { contributionOf } from '../contracts/views.ts';
import { allianceIn, allianceOf, type Deps } from '../deps.ts';
import type { Alliance } from '../domain/alliance.ts';
import type { Contribution, Offer } from '../domain/contribution.ts';
import { isCommitted, isUndecided } from '../domain/contribution-road.ts';
import { proposed } from '../domain/contribution-step.ts';
import { keepStep } from '../keep-contribution.ts';
import { contributionEntity } from '../records.ts';

type Body = BodyOf<typeof contributionContracts.proposeContribution>;

/** A partner promises a contribution to an alliance, with or without a call. It covers nothing until the deciding body committed it. */
export const proposeContribution = (deps: Deps) =>
  operation('proposeContribution', {
    contract: contributionContracts.proposeContribution,
    act: 'propose a contribution',
    facts: ({ standing: { partner } }) => {
      if (!partner) throw new NotEntitled('propose a contribution', 'Only a partner proposes its own contribution.');
      return { concerns: partner.partnerId, partner };
    },
    answer: async ({ params, body, caller, now }, { partner }) => {
      const ids = allianceOf(params);
      const location = `/v1/programmes/${ids.programmeId}/alliances/${ids.allianceId}/contributions/${body.contributionId}`;
      return retry(async () => {
        const [alliance, before] = await Promise.all([
          allianceIn(deps, ids),
          deps.table.get(contributionEntity, { ...ids, contributionId: body.contributionId }),
        ]);
        if (before) return { status: 200 as const, body: contributionOf(same(before, partner, body)), location };
        demandYears(body.offer, await deps.registry.programme(ids.programmeId));
        demandOpen(alliance, body);
        await demandReplaceable(deps, ids, partner, body);
        const stepped = proposed({ ...ids, ...body }, partner, { by: caller.by, now });
        await keepStep(deps, alliance, undefined, stepped);
        return { status: 201 as const, body: contributionOf(stepped.contribution), location };
      });
    },
  });

const same = (before: Contribution, { partnerId }: Pick<Partner, 'partnerId'>, body: Body): Contribution => {
  const given = GivenContribution.strip().parse(before);
  if (before.partnerId === partnerId && isDeepStrictEqual(given, { ...body })) return before;
  throw new Conflict('contribution-exists', 'Another contribution to this alliance has this contributionId.');
};

/** A replacement of a committed contribution is accepted until the alliance is closed: a council may lower its contribution. */
const demandOpen = ({ phase }: Alliance, { replaces }: Body): void => {
  if (phase !== 'closed' && (phase !== 'completion' || replaces !== undefined)) return;
  throw new Conflict('alliance-ending', `An alliance in ${phase} takes no new contributions.`);
};

/** The replaced contribution must be committed, of the same partner and kind, and without another pending replacement. */
const demandReplaceable = async (
  deps: Deps,
  ids: { readonly programmeId: string; readonly allianceId: string },
  { partnerId }: Pick<Partner, 'partnerId'>,
  { replaces, offer }: Body,
): Promise<void> => {
  if (replaces === undefined) return;
  const contributions = await deps.alliances.contributions(ids);
  const found = contributions.find(({ contributionId }) => contributionId === replaces);
  if (found?.partnerId !== partnerId || found.offer.kind !== offer.kind) {
    throw new InvalidInput('This contribution cannot replace the other.', [
      {
        pointer: '/replaces',
        message: 'the partner has no such contribution of this kind to the alliance',
        expected: 'a committed contribution of the same partner and kind',
      },
    ]);
  }
  if (!isCommitted(found.status))
    throw new Conflict('not-committed', `A contribution that is ${found.status} cannot be replaced.`);
  const other = contributions.find((one) => one.replaces === replaces && isUndecided(one.status));
  if (other) throw new Conflict('replacement-open', `The contribution "${other.contributionId}" already replaces it.`);
};

const demandYears = ({ years }: Offer, { period }: Programme): void => {
  const given = years.map(({ year }, at) => ({ year, pointer: `/offer/years/${at}/year` }));
  const faults = yearFaults(given, period);
  if (faults.length > 0) throw new InvalidInput('The contribution does not fit the programme.', faults);
};
