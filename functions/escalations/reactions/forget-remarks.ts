import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import type { RoundsReader } from '#functions/rounds/reader.ts';
import { isThere } from '#shared/dynamo/condition.ts';
import { retry } from '#shared/dynamo/retry.ts';
import type { Table } from '#shared/dynamo/table.ts';
import { transact } from '#shared/dynamo/transact.ts';
import type { FactOf } from '#shared/events/catalogue.ts';
import { followUpsWithout } from '#shared/words/follow-ups.ts';
import { type TakenOutWords, withoutWords } from '#shared/words/taken-out.ts';
import type { EscalationsReader } from '../reader.ts';
import { escalationEntity, escalationVisitEntity, obligationEntity } from '../records.ts';
import type { Dossier, StageVisit } from '../terms/escalation.ts';

interface Deps {
  readonly client: DynamoDBClient;
  readonly table: Table;
  readonly escalations: EscalationsReader;
  readonly rounds: RoundsReader;
}

/**
 * Takes remarks that were taken out of an answer also out of the escalation that quotes them: its dossier, and the reason and dossier of each
 * step, or out of the follow-up of a measure or condition that was made of it. The hash of the text on which others answered stays as it was. A repeated fact finds nothing to take out.
 */
export const forgetRemarks =
  (deps: Deps) =>
  async ({ data }: FactOf<'nl.regiodeal.task.remarks-taken-out.v1'>): Promise<void> => {
    const { programmeId, matter, matterId: escalationId, taskId, answerNumber } = data;
    const isOurs = matter === 'escalation' || matter === 'obligation';
    const words = isOurs && (await deps.rounds.takenOut(taskId, answerNumber));
    if (!words) return;
    if (matter === 'obligation') return forgetInObligation(deps, { programmeId, obligationId: escalationId }, words);
    await retry(async () => {
      const escalation = await deps.escalations.escalation(programmeId, escalationId);
      const dossier = dossierWithout(escalation.dossier, words);
      const next = { ...escalation, dossier, revision: escalation.revision + 1 };
      await transact(deps.client, [deps.table.replace(escalationEntity, next)]);
    });
    for (const visit of await deps.escalations.history({ programmeId, escalationId }))
      await transact(deps.client, [deps.table.put(escalationVisitEntity, visitWithout(visit, words), isThere)]);
  };

const forgetInObligation = (
  { client, table, escalations }: Deps,
  { programmeId, obligationId }: { programmeId: string; obligationId: string },
  words: TakenOutWords,
): Promise<void> =>
  retry(async () => {
    const obligation = await escalations.obligation(programmeId, obligationId);
    if (!obligation) return;
    const followUps = followUpsWithout(obligation.followUps, words);
    const next = { ...obligation, followUps, revision: obligation.revision + 1 };
    await transact(client, [table.replace(obligationEntity, next)]);
  });

const visitWithout = ({ motivation, ...visit }: StageVisit, words: TakenOutWords): StageVisit => ({
  ...visit,
  ...(motivation === undefined ? {} : { motivation: withoutWords(motivation, words) }),
  dossier: dossierWithout(visit.dossier, words),
});

const dossierWithout = ({ account, solution, notNeeded, ...dossier }: Dossier, words: TakenOutWords): Dossier => ({
  ...dossier,
  ...(account
    ? { account: account.cause === undefined ? account : { ...account, cause: withoutWords(account.cause, words) } }
    : {}),
  ...(solution === undefined ? {} : { solution: withoutWords(solution, words) }),
  ...(notNeeded ? { notNeeded: { ...notNeeded, reason: withoutWords(notNeeded.reason, words) } } : {}),
});
