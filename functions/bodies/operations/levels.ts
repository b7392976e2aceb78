import { asConflict } from '#shared/dynamo/transact.ts';
import { partOf } from '#shared/http/lists.ts';
import { operation } from '#shared/http/operation.ts';
import { localDate } from '#shared/runtime/local-date.ts';
import { levelContracts } from '../contracts/levels.ts';
import type { Deps } from '../deps.ts';
import { type MatterLevel, namedLevel, nextLevel } from '../domain/level.ts';
import { keepLevel } from '../keep-level.ts';
import type { MatterFinder } from '../matter-finder.ts';
import { levelEntity, ranges } from '../records.ts';

const shown = ({ programmeId: _programme, ...level }: MatterLevel) => level;

/** Sets the level of a matter; the earlier ones stay on record. */
export const setLevel = (deps: Deps, find: MatterFinder) =>
  operation('setLevel', {
    contract: levelContracts.setLevel,
    act: 'set the level of a matter',
    answer: async ({ params: { programmeId }, body, caller, now }) => {
      const given = namedLevel(body);
      const [atHand, before] = await Promise.all([
        find(programmeId, given),
        deps.table.query(levelEntity, ranges.levels(programmeId, given)),
      ]);
      const order = { programmeId, number: before.length + 1, by: caller.by, at: now, today: localDate(now) };
      const level = nextLevel(given, atHand, order);
      await keepLevel(deps, level).catch(
        asConflict('level-changed', 'The level changed at the same moment. Read it again.'),
      );
      return { status: 201, body: shown(level) };
    },
  });

/** Every level that was set, oldest first. */
export const listLevels = ({ table }: Pick<Deps, 'table'>) =>
  operation('listLevels', {
    contract: levelContracts.listLevels,
    act: 'set the level of a matter',
    answer: async ({ params: { programmeId }, query }) => {
      const nameOf = ({ matter, matterId, number }: MatterLevel): string => `${matter}.${matterId}.${number}`;
      const { part, next } = partOf(await table.query(levelEntity, ranges.levels(programmeId)), {
        path: `/v1/programmes/${programmeId}/levels`,
        query,
        orders: { at: ({ at }) => at },
        nameOf,
      });
      return { status: 200, body: { levels: part.map(shown), ...(next ? { next } : {}) } };
    },
  });
