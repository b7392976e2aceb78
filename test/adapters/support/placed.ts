import type { Registry } from '#functions/bodies/terms/registry.ts';
import { enterStage } from '#functions/frameworks/domain/enter-stage.ts';
import { cycleEntity, frameworkEntity, textEntity, visitEntity } from '#functions/frameworks/records.ts';
import { contentHash } from '#functions/frameworks/terms/content.ts';
import { type RoundStage, transitions } from '#functions/frameworks/terms/stages.ts';
import type { Task } from '#functions/rounds/terms/task.ts';
import { transact } from '#shared/dynamo/transact.ts';
import { driverEntity, firstDriver } from '#shared/workflow/driver.ts';
import { draftCycle } from '../../support/cycles.ts';
import { exampleText } from '../../support/framework-texts.ts';
import { now, smallRegistry } from '../../support/small-programme.ts';
import { opened } from './governance.ts';
import { beginning, imported, type World } from './world.ts';

/** Puts a cycle where a round is to be opened, without the road that leads there. */
export const placed = async (world: World, stage: RoundStage, programmeId = 'proefland'): Promise<void> => {
  const hash = contentHash(exampleText);
  const transition = transitions.find(({ to }) => to === stage);
  if (!transition) throw new Error(`Nothing leads to ${stage}`);
  const adopted = { hash, roundId: `${programmeId}.1.adoption.1`, at: now };
  const before = draftCycle({
    programmeId,
    text: { number: 1, hash },
    revision: 1,
    ...(stage === 'approval' ? { adopted } : {}),
  });
  const { cycle, visit } = enterStage(before, { to: stage, on: 'proceed' }, { by: 'test', now });
  const ids = { programmeId, cycleId: '1' };
  const { deps } = world;
  await transact(world.client, [
    deps.table.insert(frameworkEntity, { programmeId, versions: 1, running: '1', revision: 1 }),
    deps.table.insert(cycleEntity, cycle),
    deps.table.insert(visitEntity, visit),
    deps.table.insert(textEntity, { ...ids, number: 1, hash, content: exampleText, writtenAt: now, writtenBy: 'test' }),
    deps.table.insert(driverEntity, firstDriver({ programmeId, matter: 'framework-cycle', matterId: '1' }, now)),
  ]);
};

/** A programme with an open round of a stage. */
export const withRound = (
  world: World,
  stage: RoundStage,
  registry: Registry = smallRegistry(),
): Promise<{ roundId: string; tasks: Task[] }> =>
  beginning(world, ['withRound', stage, registry], async () => {
    await imported(world, registry);
    await placed(world, stage, registry.programme.programmeId);
    const roundId = await opened(world, registry.programme.programmeId);
    return { roundId, tasks: await world.roundDeps.rounds.tasks(roundId) };
  });

/** A programme of as many municipalities, each with a seat in no body but the klankbordgroep. */
export const largeRegistry = (size: number, programmeId = 'proefland'): Registry => {
  const base = smallRegistry(programmeId);
  const names = Array.from({ length: size }, (_, at) => `gemeente-${String(at + 1).padStart(3, '0')}`);
  return {
    ...base,
    partners: names.map((partnerId) => ({
      programmeId,
      partnerId,
      name: partnerId,
      kind: 'municipality',
      rings: [{ ring: 'middle', from: '2026-01-01' }],
    })),
    people: [],
    seats: [],
  };
};

/** As many municipalities, each with somebody who answers for it. */
export const peopled = (size: number): Registry => {
  const registry = largeRegistry(size);
  const [somebody] = smallRegistry().people.filter(
    ({ role }) => role === 'programme-director' || role === 'portfolio-holder',
  );
  if (!somebody) throw new Error('the small programme has nobody who answers for a municipality');
  const people = registry.partners.map(({ partnerId }) => ({
    ...somebody,
    partnerId,
    personId: `${partnerId}-somebody`,
    email: `${partnerId.replace('gemeente', 'g')}@gemeente.example`,
  }));
  return { ...registry, people };
};
