import * as z from 'zod';
import type { Model } from '../assembly/model.ts';
import type { Targets } from '../bus/targets.ts';
import type { Rights } from '../rights/rights.ts';
import type { Store } from '../store/database.ts';
import { DueLoop } from '../store/due-loop.ts';
import { compileExpression } from './expression.ts';
import { Schedule, type ScheduleKey } from './request.ts';
import { ScheduleStore, type StoredSchedule } from './store.ts';

interface SchedulerOptions {
  readonly store: Store;
  readonly targets: Targets;
  readonly rights: Rights;
  /** The ARN of the group of a name. */
  readonly groupArn: (name: string) => string;
  readonly log: (line: string) => void;
}

const service = 'scheduler.amazonaws.com';

/** Fires schedules at their moment, and at the start those whose moment passed while nothing ran. */
export class Scheduler {
  readonly schedules: ScheduleStore;
  readonly #options: SchedulerOptions;
  readonly #loop: DueLoop;

  constructor(options: SchedulerOptions) {
    this.#options = options;
    this.schedules = new ScheduleStore(options.store);
    this.#loop = new DueLoop(
      () => this.schedules.nextDue(),
      () => this.#fire(),
    );
  }

  /**
   * Makes or changes a schedule. One that is put again unchanged keeps its rhythm.
   * @throws {Error} when its expression or target cannot be honoured, or its role not be assumed.
   */
  put(key: ScheduleKey, schedule: Schedule, origin: StoredSchedule['origin']): void {
    const timing = compileExpression(schedule.ScheduleExpression);
    this.#options.targets.check(schedule.Target.Arn);
    const { rights, groupArn } = this.#options;
    if (!rights.serviceMayAssume(service, schedule.Target.RoleArn, groupArn(key.groupName))) {
      throw new Error('The execution role you provide must allow AWS EventBridge Scheduler to assume the role.');
    }
    const present = this.schedules.get(key);
    const changedAt = Date.now();
    const madeAt = present?.madeAt ?? changedAt;
    const same = present?.schedule.ScheduleExpression === schedule.ScheduleExpression;
    const dueAt = same && origin === 'template' ? present.dueAt : timing.first(changedAt);
    const enabled = schedule.State === 'ENABLED';
    this.schedules.put({ ...key, origin, schedule, dueAt: enabled ? dueAt : undefined, madeAt, changedAt });
    setImmediate(() => this.#loop.poke());
  }

  /** Takes the schedules of the templates over: new ones come, those that are gone go. */
  adopt(templates: readonly (ScheduleKey & { readonly schedule: Schedule })[]): void {
    const kept = new Set(templates.map(({ groupName, name }) => `${groupName}/${name}`));
    for (const { origin, groupName, name } of this.schedules.all()) {
      if (origin === 'template' && !kept.has(`${groupName}/${name}`)) this.schedules.remove({ groupName, name });
    }
    for (const { schedule, ...key } of templates) this.put(key, schedule, 'template');
  }

  start(): void {
    this.#loop.poke();
  }

  stop(): void {
    this.#loop.stop();
  }

  #fire(): void {
    for (const stored of this.schedules.due(Date.now())) {
      try {
        this.#options.store.atomically(() => this.#fireOne(stored));
      } catch (error) {
        const why = error instanceof Error ? error.message : String(error);
        this.#options.log(`The schedule ${stored.groupName}/${stored.name} cannot fire any more: ${why}`);
        this.schedules.put({ ...stored, dueAt: undefined });
      }
    }
  }

  #fireOne(stored: StoredSchedule): void {
    const { schedule, groupName, name } = stored;
    const { targets, rights, groupArn } = this.#options;
    const { Arn, RoleArn, Input = '{}', DeadLetterConfig } = schedule.Target;
    const agent = { service, role: RoleArn, source: groupArn(groupName) };
    targets.deliver({ arn: Arn, deadLetters: DeadLetterConfig?.Arn }, Input, ({ action, resource }) =>
      rights.agentMay(agent, action, resource),
    );
    const timing = compileExpression(schedule.ScheduleExpression);
    const dueAt = timing.next(Date.now());
    if (dueAt === undefined && schedule.ActionAfterCompletion === 'DELETE') this.schedules.remove({ groupName, name });
    else this.schedules.put({ ...stored, dueAt });
  }
}

/** @throws {Error} naming the schedule whose properties cannot be used. */
export const templateSchedulesOf = (model: Model): (ScheduleKey & { readonly schedule: Schedule })[] =>
  model.of('AWS::Scheduler::Schedule').map(({ ref, logicalId, properties }) => {
    const parsed = Schedule.extend({ GroupName: z.string().default('default') }).safeParse(properties);
    if (!parsed.success) throw new Error(`${logicalId}: ${z.prettifyError(parsed.error)}`);
    const { GroupName, ...schedule } = parsed.data;
    return { groupName: GroupName, name: ref, schedule };
  });
