import { retry } from '#shared/dynamo/retry.ts';
import type { FactOf } from '#shared/events/catalogue.ts';
import { localDate } from '#shared/runtime/local-date.ts';
import type { Grant } from '../domain/grant.ts';
import type { GrantStepped } from '../domain/grant-step.ts';
import { roomTakingBackDecided, roomTakingBackLapsed } from '../domain/take-back-room.ts';
import { keepGrants } from './keep-grants.ts';
import { concludeLater, type Following, isAskedIn, type Later, takeInLater, takeInSilence } from './later-decision.ts';
import { passBeyondRoom } from './pass-beyond-room.ts';
import type { Deps } from './take-in-decision.ts';

/**
 * Records that a council took room back, or lets it stand, from the answer that registers it (rule 8), and lets what still lies with the college
 * go to the council. The same answer received again finds its registration, and passes on only what is left.
 */
export const receiveRoomTakenBack =
  (deps: Deps) =>
  async ({ data }: FactOf<'nl.regiodeal.task.answered.v1'>): Promise<void> => {
    if (data.matter === 'grant' && data.kind === 'taking-back') await takeInLater(deps, following(deps), data);
  };

/** A term that ended without an answer takes nothing back (rule 4). The same outcome received again finds that nobody asks any more. */
export const receiveRoomOutcome =
  (deps: Deps) =>
  async ({ data }: FactOf<'nl.regiodeal.round.closed.v1'>): Promise<void> => {
    if (data.matter === 'grant' && data.kind === 'taking-back') await takeInSilence(deps, following(deps), data);
  };

/** The same, from the record, for a grant whose council is asked. */
export const concludeRoomTakenBack = async (deps: Deps, { programmeId, grantId, takingBack }: Grant): Promise<void> => {
  if (takingBack)
    await concludeLater(deps, following(deps), { programmeId, matter: 'grant', matterId: grantId }, takingBack);
};

const following = (deps: Deps): Following => ({
  decided: async (about, later) => {
    await stepIn(deps, about, (before, now) =>
      before.registrations.includes(later.registrationId)
        ? undefined
        : roomTakingBackDecided(before, later, { by: later.registrarId, now }, localDate(now)),
    );
    await passBeyondRoom(deps, { programmeId: about.programmeId, grantId: about.matterId });
  },
  silent: (about, reason) =>
    stepIn(deps, about, (before, now) => roomTakingBackLapsed(before, { by: about.roundId, now, reason })),
});

/** Writes a step of the grant that a round asks about, unless it asks no more. */
const stepIn = (
  deps: Deps,
  about: Later,
  step: (before: Grant, now: string) => GrantStepped | undefined,
): Promise<void> =>
  retry(async () => {
    const before = await deps.alliances.grant({ programmeId: about.programmeId, grantId: about.matterId });
    const stepped = isAskedIn(before, about) ? step(before, deps.clock()) : undefined;
    if (stepped) await keepGrants(deps, [stepped]);
  });
