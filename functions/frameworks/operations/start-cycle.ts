import type { BodyOf } from '#shared/api/contract.ts';
import { ConditionFailed, transact } from '#shared/dynamo/transact.ts';
import { Conflict, InvalidInput } from '#shared/errors/errors.ts';
import { operation } from '#shared/http/api.ts';
import { driverEntity, firstDriver } from '#shared/workflow/driver.ts';
import { cycleContracts } from '../contracts/cycles.ts';
import type { Desk } from '../desk.ts';
import { contentFor, contentHash } from '../domain/content.ts';
import type { Cycle, Evaluation, Framework } from '../domain/cycle.ts';
import { traces } from '../domain/enter-stage.ts';
import { cycleEntity, frameworkEntity, textEntity, visitEntity } from '../records.ts';
import { cycleView } from './view.ts';

/** Opens the road of the next framework version with its first draft. The version in force stays in force. */
export const startCycle = (desk: Desk) =>
  operation({
    contract: cycleContracts.startCycle,
    answer: async ({ params: { programmeId = '' }, body, caller, now }) => {
      const programme = await desk.registry.programme(programmeId);
      const content = contentFor(programme, body.content);
      const framework = await desk.frameworks.framework(programmeId);
      demandRoom(framework, body.evaluation);
      const hash = contentHash(content);
      const cycle = firstDraft(programmeId, framework, { ...body, content }, hash, caller.clientId, now);
      const { visit, fact } = traces(cycle, 'start', { by: caller.clientId, now });
      const ids = { programmeId, cycleId: cycle.cycleId };
      try {
        await transact(desk.client, [
          pointer(desk, framework, cycle),
          desk.table.insert(cycleEntity, cycle),
          desk.table.insert(textEntity, {
            ...ids,
            number: 1,
            hash,
            content,
            writtenAt: now,
            writtenBy: caller.clientId,
          }),
          desk.table.insert(visitEntity, visit),
          desk.table.insert(
            driverEntity,
            firstDriver({ programmeId, matter: 'framework-cycle', matterId: cycle.cycleId }, now),
          ),
          ...desk.table.record(fact),
        ]);
      } catch (error) {
        if (error instanceof ConditionFailed) throw running('another cycle', error);
        throw error;
      }
      const location = `/v1/programmes/${programmeId}/framework-cycles/${cycle.cycleId}`;
      return { status: 201, body: cycleView(cycle, [visit]), location };
    },
  });

const running = (which: string, cause?: unknown): Conflict =>
  new Conflict(
    'cycle-running',
    `One cycle runs at a time, and ${which} is on its road; change its text or withdraw it first.`,
    { cause },
  );

const demandRoom = (framework: Framework | undefined, evaluation: Evaluation | undefined): void => {
  if (framework?.running !== undefined) throw running(`cycle ${framework.running}`);
  if (framework?.inForce === undefined || evaluation !== undefined) return;
  const message = `version ${framework.inForce} is in force; a draft comes with its interim evaluation`;
  throw new InvalidInput('The interim evaluation is missing.', [
    { pointer: '/evaluation', message, expected: 'a title and a summary' },
  ]);
};

const pointer = (desk: Desk, framework: Framework | undefined, { programmeId, cycleId }: Cycle) => {
  const versions = Number(cycleId);
  return framework
    ? desk.table.replace(frameworkEntity, {
        ...framework,
        versions,
        running: cycleId,
        revision: framework.revision + 1,
      })
    : desk.table.insert(frameworkEntity, { programmeId, versions, running: cycleId, revision: 1 });
};

const firstDraft = (
  programmeId: string,
  framework: Framework | undefined,
  { content, evaluation }: BodyOf<typeof cycleContracts.startCycle>,
  hash: string,
  startedBy: string,
  startedAt: string,
): Cycle => ({
  programmeId,
  cycleId: String((framework?.versions ?? 0) + 1),
  title: content.title,
  ...(framework?.inForce === undefined ? {} : { basedOn: framework.inForce }),
  ...(evaluation === undefined ? {} : { evaluation }),
  status: 'running',
  stage: 'draft',
  visit: 1,
  roundsHeld: {},
  rounds: [],
  text: { number: 1, hash },
  negativeSoundings: 0,
  startedAt,
  startedBy,
  revision: 1,
});
