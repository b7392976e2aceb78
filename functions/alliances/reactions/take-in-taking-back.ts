import { retry } from '#shared/dynamo/retry.ts';
import type { FactOf } from '#shared/events/catalogue.ts';
import { inOrder } from '#shared/runtime/in-order.ts';
import { localDate } from '#shared/runtime/local-date.ts';
import { contributionIds, contributionMatterId } from '#shared/vocabulary/contribution-id.ts';
import type { Alliance } from '../domain/alliance.ts';
import type { Contribution } from '../domain/contribution.ts';
import type { Stepped } from '../domain/contribution-step.ts';
import { takingBackDecided, takingBackLapsed } from '../domain/take-back.ts';
import { keepStep } from '../keep-contribution.ts';
import { concludeLater, type Following, isAskedIn, type Later, takeInLater, takeInSilence } from './later-decision.ts';
import type { Deps } from './take-in-decision.ts';

/**
 * Records that a body took back its decision on a contribution, or lets it stand, from the answer that registers it (rule 8). The same answer
 * received again, late or in another order finds its registration, or that nobody asks any more, and changes nothing.
 */
export const receiveTakingBack =
  (deps: Deps) =>
  async ({ data }: FactOf<'nl.regiodeal.task.answered.v1'>): Promise<void> => {
    if (data.matter === 'contribution' && data.kind === 'taking-back') await takeInLater(deps, following(deps), data);
  };

/** A term that ended without an answer takes nothing back (rule 4). The same outcome received again finds that nobody asks any more. */
export const receiveTakingBackOutcome =
  (deps: Deps) =>
  async ({ data }: FactOf<'nl.regiodeal.round.closed.v1'>): Promise<void> => {
    if (data.matter === 'contribution' && data.kind === 'taking-back') await takeInSilence(deps, following(deps), data);
  };

/** The same, from the record, for a contribution whose body is asked. */
export const concludeTakingBack = async (deps: Deps, contribution: Contribution): Promise<void> => {
  const { programmeId, takingBack } = contribution;
  const about = { programmeId, matter: 'contribution', matterId: contributionMatterId(contribution) } as const;
  if (takingBack) await concludeLater(deps, following(deps), about, takingBack);
};

const following = (deps: Deps): Following => ({
  decided: (about, later) =>
    stepIn(deps, about, (before, now) =>
      before.registrations.includes(later.registrationId)
        ? undefined
        : takingBackDecided(before, later, { by: later.registrarId, now }, localDate(now)),
    ),
  silent: (about, reason) =>
    stepIn(deps, about, (before, now) => takingBackLapsed(before, { by: about.roundId, now, reason })),
});

/** Writes a step of the contribution that a round asks about, unless it asks no more. */
const stepIn = (
  deps: Deps,
  about: Later,
  step: (before: Contribution, now: string) => Stepped | undefined,
): Promise<void> => {
  const { allianceId, contributionId } = contributionIds(about.matterId);
  const ids = { programmeId: about.programmeId, allianceId };
  return retry(async () => {
    const [alliance, before]: [Alliance, Contribution] = await inOrder([
      deps.alliances.alliance(ids.programmeId, allianceId),
      deps.alliances.contribution(ids, contributionId),
    ]);
    const stepped = isAskedIn(before, about) ? step(before, deps.clock()) : undefined;
    if (stepped) await keepStep(deps, alliance, before, stepped);
  });
};
