import { roundDepsOf } from '#functions/wiring/round-deps.ts';
import { consumer } from '#shared/events/consumer.ts';
import { forEachOf } from '#shared/events/facts-for.ts';
import { databaseClient } from '#shared/runtime/aws.ts';
import { membersChanged } from '#shared/runtime/capabilities.ts';
import { systemClock } from '#shared/runtime/clock.ts';
import { eachOrThrow } from '#shared/runtime/each.ts';
import { environmentOf } from '#shared/runtime/environment.ts';
import { eraseContacts } from '../reactions/erase-contacts.ts';
import { followOpenRounds, followRegistry } from '../reactions/follow-registry.ts';
import { forgetRemarks } from '../reactions/forget-remarks.ts';
import { forgetWordsInRounds } from '../reactions/forget-words.ts';
import { repeatRemovals } from '../reactions/repeat-removals.ts';
import { takePortion } from '../reactions/take-portion.ts';
import { sweepWalks } from '../reactions/walk.ts';

const roundDeps = roundDepsOf(databaseClient(), environmentOf('rounds/follow'));

const follow = ({ id, data: { programmeId } }: { id: string; data: { programmeId: string } }): Promise<void> =>
  followRegistry(roundDeps, programmeId, systemClock(), id);

const membership: readonly string[] = ['committed', 'committed-with-conditions', 'ended'];

export const handler = consumer<'rounds/follow'>(
  {
    ...forEachOf(membersChanged, follow),
    'nl.regiodeal.registry.representation-recorded.v1': follow,
    'nl.regiodeal.registry.representation-ended.v1': follow,
    'nl.regiodeal.registry.role-recorded.v1': follow,
    'nl.regiodeal.registry.person-erased.v1': async (fact) => {
      await eraseContacts(roundDeps, fact.data.programmeId, fact.data.personId, systemClock(), fact.id);
      await follow(fact);
    },
    'nl.regiodeal.registry.seat-rotated.v1': follow,
    'nl.regiodeal.alliance.lead-named.v1': follow,
    'nl.regiodeal.contribution.changed.v1': async (fact) => {
      // The first member speaks for an alliance whose lead is no member.
      if (membership.includes(fact.data.status)) await follow(fact);
    },
    'nl.regiodeal.task.remarks-taken-out.v1': forgetRemarks(roundDeps),
    'nl.regiodeal.registry.words-taken-out.v1': forgetWordsInRounds(roundDeps),
    'nl.regiodeal.walk.portion-due.v1': ({ data }) => takePortion(roundDeps, data, systemClock()),
  },
  {
    sweep: () =>
      eachOrThrow(
        [
          () => sweepWalks(roundDeps, systemClock()),
          () => followOpenRounds(roundDeps, systemClock),
          () => repeatRemovals({ ...roundDeps, clock: systemClock }),
        ],
        (sweep) => sweep(),
      ),
  },
);
