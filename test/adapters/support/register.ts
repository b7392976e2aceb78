import type { Sources } from '#functions/decisions/decisions-of.ts';
import { appendDecisions } from '#functions/decisions/reactions/append-decisions.ts';
import { noteDecisions } from '#functions/decisions/reactions/note-decisions.ts';
import { ranges, registrationEntity } from '#functions/decisions/records.ts';
import type { Decision } from '#functions/decisions/terms/decision.ts';
import { decidersOf } from '#functions/wiring/deciders.ts';
import type { Clock } from '#shared/runtime/clock.ts';
import { now } from '../../support/small-programme.ts';
import type { World } from './world.ts';

/** What decisions are found in. */
export const sourcesOf = ({
  roundDeps: { rounds, registry },
  deps: { frameworks },
  ladderDeps: { escalations },
}: World): Sources => ({
  rounds,
  registry,
  deciders: decidersOf({ rounds, frameworks, escalations }),
});

/** Notes decisions and gives them their place, as the two functions do one after the other. */
export const registering =
  ({ client, tables }: World, clock: Clock = () => now) =>
  async (...decisions: readonly Decision[]): Promise<void> => {
    const parts = { client, table: tables.decisions, clock };
    await noteDecisions(parts)(decisions);
    await appendDecisions(parts)(await waitingIn(tables.decisions));
  };

const waitingIn = (table: World['tables']['decisions']) =>
  table.query(registrationEntity, ranges.waitingSince('9999-12-31T23:59:59.999Z'));
