import type * as z from 'zod';
import { AlliancesReader } from '#functions/alliances/reader.ts';
import type { decisionContracts } from '#functions/decisions/contracts.ts';
import { decisionsInRecord } from '#functions/decisions/decisions-in-record.ts';
import { unfoundedIn } from '#functions/decisions/founded.ts';
import { verifyDecisions } from '#functions/decisions/operations/read-register.ts';
import { decidedRecordsOf } from '#functions/wiring/deciders.ts';
import { application } from '../../support/callers.ts';
import { sourcesOf } from './register.ts';
import type { World } from './world.ts';

type Verified = z.output<(typeof decisionContracts.verifyDecisions.answers)[200]>;

/** What the verification of a register says at a moment. */
export const verified = async (world: World, at: string, programmeId = 'proefland'): Promise<Verified> => {
  const { deps, roundDeps, ladderDeps, reviewDeps, tables } = world;
  const records = decidedRecordsOf({
    reviews: reviewDeps.reviews,
    frameworks: deps.frameworks,
    escalations: ladderDeps.escalations,
    rounds: roundDeps.rounds,
    alliances: new AlliancesReader(tables.alliances),
  });
  const record = { ...sourcesOf(world), records };
  const checks = { decisionsInRecord: decisionsInRecord(record), unfounded: unfoundedIn(record) };
  const handler = verifyDecisions({ table: tables.decisions, ...checks });
  const caller = application('bureau');
  const request = { params: { programmeId }, query: {}, body: undefined, caller, standing: { bureau: true } };
  const { body } = await handler.answer({ ...request, now: at });
  return body as Verified;
};
