import * as z from 'zod';
import { ServiceError } from '../endpoint/operation.ts';
import { Schedule, type ScheduleKey, ScheduleName } from './request.ts';
import type { Scheduler } from './scheduler.ts';

interface RestRequest {
  readonly method: string;
  readonly name: string;
  readonly query: URLSearchParams;
  readonly body: unknown;
}

const Body = Schedule.extend({ GroupName: z.string().default('default') });

/** The REST operations on schedules, in the groups that the application has. */
export class ScheduleApi {
  readonly #scheduler: Scheduler;
  readonly #groups: ReadonlySet<string>;
  readonly #arn: string;

  /** `arn` is the beginning of the ARN of every schedule, up to its group. */
  constructor(scheduler: Scheduler, groups: readonly string[], arn: string) {
    this.#scheduler = scheduler;
    this.#groups = new Set(['default', ...groups]);
    this.#arn = arn;
  }

  /** @throws {ServiceError} for what the service refuses. */
  handle({ method, name, query, body }: RestRequest): unknown {
    if (!ScheduleName.safeParse(name).success) throw invalid(`The name ${name} is not valid.`);
    if (method === 'POST' || method === 'PUT') return this.#put(method, name, body);
    const key = { name, groupName: query.get('groupName') ?? 'default' };
    if (method === 'GET') return this.#get(key);
    if (method === 'DELETE') return this.#remove(key);
    throw new ServiceError('UnknownOperationException', `${method} /schedules/${name} is not supported`);
  }

  #put(method: string, name: string, body: unknown): unknown {
    const parsed = Body.safeParse(body);
    if (!parsed.success) throw invalid(z.prettifyError(parsed.error));
    const { GroupName: groupName, ...schedule } = parsed.data;
    if (!this.#groups.has(groupName)) throw missing(`Schedule group ${groupName} does not exist.`);
    const key = { groupName, name };
    const present = this.#scheduler.schedules.get(key);
    if (method === 'POST' && present)
      throw new ServiceError('ConflictException', `Schedule ${name} already exists.`, 409);
    if (method === 'PUT' && !present) throw missing(`Schedule ${name} does not exist.`);
    try {
      this.#scheduler.put(key, schedule, 'application');
    } catch (error) {
      throw invalid(error instanceof Error ? error.message : String(error));
    }
    return { ScheduleArn: this.#arnOf(key) };
  }

  #get(key: ScheduleKey): unknown {
    const found = this.#scheduler.schedules.get(key);
    if (!found) throw missing(`Schedule ${key.name} does not exist.`);
    return {
      ...found.schedule,
      Arn: this.#arnOf(key),
      GroupName: key.groupName,
      Name: key.name,
      CreationDate: found.madeAt / 1000,
      LastModificationDate: found.changedAt / 1000,
    };
  }

  #remove(key: ScheduleKey): unknown {
    if (!this.#scheduler.schedules.remove(key)) throw missing(`Schedule ${key.name} does not exist.`);
    return {};
  }

  #arnOf({ groupName, name }: ScheduleKey): string {
    return `${this.#arn}${groupName}/${name}`;
  }
}

const invalid = (message: string): ServiceError => new ServiceError('ValidationException', message);
const missing = (message: string): ServiceError => new ServiceError('ResourceNotFoundException', message, 404);
