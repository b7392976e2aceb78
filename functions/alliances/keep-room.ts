import type { Write } from '#shared/dynamo/table.ts';
import { fact } from '#shared/events/catalogue.ts';
import { localDate } from '#shared/runtime/local-date.ts';
import type { Deps } from './deps.ts';
import type { Alliance } from './domain/alliance.ts';
import type { Shares } from './domain/amounts.ts';
import type { Contribution } from './domain/contribution.ts';
import type { Grant, GrantUse } from './domain/grant.ts';
import { asksRoom, beyondRoom, roomAfter, type Taken, takenBy } from './domain/room.ts';
import { AlliancesReader } from './reader.ts';
import { grantEntity, grantUseEntity } from './records.ts';

/** A contribution before and after a step. */
export interface Stepping {
  readonly before: Contribution | undefined;
  readonly after: Contribution;
}

/** A grant with the contributions whose share of its room changes. */
interface Touched {
  readonly was: Grant;
  readonly is: Grant;
  readonly uses: readonly GrantUse[];
}

/**
 * The writes by which contributions take and give back room that a council granted (rule 8). The grant is written at its revision, so that two
 * contributions at once cannot take the same room: the second is tried again on what the first left. A use that the college decided is a
 * fact of its own; the council gets a letter about it.
 * @throws {Conflict} `beyond-room`, when a contribution takes room that the grant does not have, or not for it.
 * @throws {NotFound} when there is no such grant.
 */
export const roomWrites = async (
  { table }: Pick<Deps, 'table'>,
  alliance: Alliance,
  steps: readonly Stepping[],
  now: string,
): Promise<Write[]> => {
  const touched = new Map<string, Touched>();
  const reader = new AlliancesReader(table);
  for (const { before, after } of steps) {
    const [was, is] = [takenBy(before), takenBy(after)];
    if (was?.as === is?.as) continue;
    const grant = await reader.grantNow({ ...after, grantId: is?.grantId ?? was?.grantId ?? '' });
    const known = touched.get(grant.grantId) ?? { was: grant, is: grant, uses: [] };
    const credit = asksRoom(before, after) ? await creditOf(reader, grant, after) : {};
    const next = roomAfter(known.is, before, after, { lineId: alliance.lineId, today: localDate(now), credit });
    const use = useOf(after, grant.grantId, is ?? was, is?.as ?? 'released', now);
    touched.set(grant.grantId, { ...known, is: next, uses: [...known.uses, use] });
  }
  return [...touched.values()].flatMap((one) => writesOf(table, one, now));
};

/** The room that a contribution would give back because it replaces another: both count until the college decided. */
const creditOf = async (reader: AlliancesReader, grant: Grant, contribution: Contribution): Promise<Shares> => {
  const credit = await creditIn(reader, grant, contribution);
  if (!credit) throw beyondRoom('The council itself decided on the contribution that this one replaces.');
  return credit;
};

/** The same; undefined when what it replaces takes no room of this grant. */
export const creditIn = async (
  reader: AlliancesReader,
  { grantId }: Pick<Grant, 'grantId'>,
  contribution: Contribution,
): Promise<Shares | undefined> => {
  if (contribution.replaces === undefined) return {};
  const taken = takenBy(await reader.contribution(contribution, contribution.replaces));
  const own = taken && (await reader.grantNow({ ...contribution, grantId: taken.grantId })).grantId === grantId;
  return own ? taken.shares : undefined;
};

const useOf = (
  { programmeId, allianceId, contributionId }: Contribution,
  grantId: string,
  taken: Taken | undefined,
  as: GrantUse['as'],
  at: string,
): GrantUse => ({ programmeId, grantId, allianceId, contributionId, as, shares: taken?.shares ?? {}, at });

const writesOf = (table: Deps['table'], { was, is, uses }: Touched, now: string): Write[] => {
  const facts = uses
    .filter(({ as }) => as === 'used')
    .map(({ programmeId, grantId, allianceId, contributionId }) =>
      fact('nl.regiodeal.grant.used.v1', now, { programmeId, grantId, allianceId, contributionId }),
    );
  return [
    table.replace(grantEntity, { ...is, revision: was.revision + 1 }),
    ...uses.map((use) => table.put(grantUseEntity, use)),
    ...table.record(...facts),
  ];
};
