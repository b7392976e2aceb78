import * as alliances from '#functions/alliances/records.ts';
import * as bodies from '#functions/bodies/records.ts';
import * as calendar from '#functions/calendar/records.ts';
import * as decisions from '#functions/decisions/records.ts';
import * as escalations from '#functions/escalations/records.ts';
import * as frameworks from '#functions/frameworks/records.ts';
import * as mail from '#functions/mail/ledger.ts';
import * as money from '#functions/money/records.ts';
import * as monitoring from '#functions/monitoring/records.ts';
import * as overview from '#functions/overview/records.ts';
import * as reviews from '#functions/reviews/records.ts';
import * as rounds from '#functions/rounds/records.ts';
import * as subscriptions from '#functions/subscriptions/records.ts';
import type { AnyEntity } from '#shared/dynamo/entity.ts';
import { factEntity } from '#shared/dynamo/outbox.ts';
import { comparedEntity } from '#shared/events/sweep-missed.ts';
import { keptAnswerEntity } from '#shared/http/kept-answers.ts';
import type { Owner } from '#shared/runtime/capabilities.ts';
import { driverEntity } from '#shared/workflow/driver.ts';

const modules: Readonly<Record<Owner, Readonly<Record<string, unknown>>>> = {
  bodies: { ...bodies, ...bodies.registryEntities, ...reviews },
  frameworks: { ...frameworks, driverEntity },
  alliances,
  escalations: { ...escalations, ...overview, driverEntity },
  money,
  rounds: { ...rounds, ...calendar, comparedEntity },
  decisions: { ...decisions, comparedEntity },
  mail: { ...mail, comparedEntity },
  monitoring,
  subscriptions: { ...subscriptions, comparedEntity },
};

const isEntity = (value: unknown): value is AnyEntity =>
  typeof value === 'object' && value !== null && 'kind' in value && 'schema' in value && 'key' in value;

/** Every entity that an owner's table holds, by its kind, as the records of this release define them. */
export const entitiesOf = (owner: Owner): ReadonlyMap<string, AnyEntity> =>
  new Map(
    [...Object.values(modules[owner]), factEntity, keptAnswerEntity]
      .filter(isEntity)
      .map((entity) => [entity.kind, entity]),
  );
