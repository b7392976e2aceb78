import type { Table, Write } from '#shared/dynamo/table.ts';
import { driverEntity, firstDriver } from '#shared/workflow/driver.ts';
import { traces } from './domain/enter-stage.ts';
import { cycleEntity, frameworkEntity, textEntity, visitEntity } from './records.ts';
import { contentHash, type FrameworkContent } from './terms/content.ts';
import type { Cycle, Evaluation, Framework, StageVisit } from './terms/cycle.ts';

interface Draft {
  readonly programmeId: string;
  readonly content: FrameworkContent;
  readonly evaluation?: Evaluation | undefined;
  readonly by: string;
  readonly now: string;
}

/** A new cycle, with everything that must be written with it in one transaction. */
export interface NewCycle {
  readonly cycle: Cycle;
  readonly visit: StageVisit;
  readonly writes: readonly Write[];
}

/** The cycle of the next framework version with its first draft, for a programme without a running cycle. */
export const newCycle = (table: Table, framework: Framework | undefined, draft: Draft): NewCycle => {
  const { programmeId, content, by, now } = draft;
  const hash = contentHash(content);
  const cycle = firstDraft(framework, draft, hash);
  const { cycleId } = cycle;
  const { visit, fact } = traces(cycle, 'start', { by, now });
  const text = { programmeId, cycleId, number: 1, hash, content, writtenAt: now, writtenBy: by };
  const writes = [
    pointer(table, framework, cycle),
    table.insert(cycleEntity, cycle),
    table.insert(textEntity, text),
    table.insert(visitEntity, visit),
    table.insert(driverEntity, firstDriver({ programmeId, matter: 'framework-cycle', matterId: cycleId }, now)),
    ...table.record(fact),
  ];
  return { cycle, visit, writes };
};

const pointer = (table: Table, framework: Framework | undefined, { programmeId, cycleId }: Cycle): Write => {
  const versions = Number(cycleId);
  return framework
    ? table.replace(frameworkEntity, { ...framework, versions, running: cycleId, revision: framework.revision + 1 })
    : table.insert(frameworkEntity, { programmeId, versions, running: cycleId, revision: 1 });
};

const firstDraft = (
  framework: Framework | undefined,
  { programmeId, content, evaluation, by: startedBy, now: startedAt }: Draft,
  hash: string,
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
