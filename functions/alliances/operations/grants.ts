import { isDeepStrictEqual } from 'node:util';
import type { Programme } from '#functions/bodies/terms/registry.ts';
import { yearFaults } from '#functions/bodies/terms/years-of-programme.ts';
import type { BodyOf } from '#shared/api/contract.ts';
import { retry } from '#shared/dynamo/retry.ts';
import { transact } from '#shared/dynamo/transact.ts';
import { Conflict, type Fault, InvalidInput, NotEntitled } from '#shared/errors/errors.ts';
import { partOf } from '#shared/http/lists.ts';
import { operation } from '#shared/http/operation.ts';
import { localDate } from '#shared/runtime/local-date.ts';
import { dutchDate } from '#shared/words/dutch.ts';
import { type GrantView, grantContracts, grantOf } from '../contracts/grants.ts';
import type { Deps } from '../deps.ts';
import { GivenGrant, type Grant, type GrantChange } from '../domain/grant.ts';
import { grantAsked } from '../domain/grant-step.ts';
import { leftOf } from '../domain/room.ts';
import { grantChangeEntity, grantEntity, ranges } from '../records.ts';
import { withSeenDocumentOf } from '../seen-documents.ts';

type Body = BodyOf<typeof grantContracts.askGrant>;

/** A municipality asks its council for room within which its college commits contributions (rule 8). */
export const askGrant = (deps: Deps) =>
  operation('askGrant', {
    contract: grantContracts.askGrant,
    act: 'ask for room',
    facts: ({ standing: { partner } }) => {
      if (!partner) throw new NotEntitled('ask for room', 'Only a municipality asks its own council for room.');
      return { concerns: partner.partnerId };
    },
    answer: async ({ params: { programmeId }, body, caller, now }, { concerns: partnerId }) => {
      const programme = await deps.registry.programme(programmeId);
      const location = `/v1/programmes/${programmeId}/grants/${body.grantId}`;
      return retry(async () => {
        const before = await deps.table.get(grantEntity, { programmeId, grantId: body.grantId });
        if (before) return { status: 200 as const, body: shown(same(before, partnerId, body)), location };
        // What was asked before is no fault by the rules for a new question: its last day may have passed.
        demandSound(body, programme, localDate(now));
        const other = await replaceable(deps, programmeId, partnerId, body);
        const { grant, change, fact } = grantAsked({ programmeId, partnerId, ...body }, { by: caller.by, now });
        await transact(deps.client, [
          deps.table.insert(grantEntity, grant),
          deps.table.insert(grantChangeEntity, change),
          // Of two that replace the same grant at once, the second is tried again and finds the first.
          ...(other ? [deps.table.replace(grantEntity, { ...other, revision: other.revision + 1 })] : []),
          ...deps.table.record(fact),
        ]);
        return { status: 201 as const, body: shown(grant), location };
      });
    },
  });

const shown = (grant: Grant) => grantOf(grant, leftOf(grant));

const same = (before: Grant, partnerId: string, body: Body): Grant => {
  const given = GivenGrant.strip().parse(before);
  if (before.partnerId === partnerId && isDeepStrictEqual(given, { ...body })) return before;
  throw new Conflict('grant-exists', 'Another grant of this programme has this grantId.');
};

/** The grant that another one asks to replace: it gives room now, is of the same municipality and line, and has no other pending replacement. */
const replaceable = async (
  { alliances }: Deps,
  programmeId: string,
  partnerId: string,
  { replaces, lineId }: Body,
): Promise<Grant | undefined> => {
  if (replaces === undefined) return undefined;
  const grants = await alliances.grants(programmeId);
  const found = grants.find(({ grantId }) => grantId === replaces);
  if (found?.partnerId !== partnerId || found.lineId !== lineId) {
    throw new InvalidInput('This grant cannot replace the other.', [
      {
        pointer: '/replaces',
        message: 'the municipality has no such grant for this line',
        expected: 'a grant of the same municipality, for the same line or the whole programme',
      },
    ]);
  }
  if (found.status !== 'granted') throw new Conflict('not-granted', `A grant that is ${found.status} gives no room.`);
  const other = grants.find((one) => one.replaces === replaces && one.status === 'put-to-council');
  if (other) throw new Conflict('replacement-open', `The grant "${other.grantId}" already replaces it.`);
  return found;
};

const demandSound = ({ years, until, lineId }: Body, { period, lines }: Programme, today: string): void => {
  const given = years.map(({ year }, at) => ({ year, pointer: `/years/${at}/year` }));
  const faults: Fault[] = yearFaults(given, period);
  if (lineId !== undefined && !lines.some((line) => line.lineId === lineId))
    faults.push({ pointer: '/lineId', message: 'the programme has no such line', expected: 'a line of the programme' });
  if (until < today || until >= period.until)
    faults.push({
      pointer: '/until',
      message: 'the last day lies in the past or after the programme',
      expected: `a day from ${today}, before ${period.until}`,
      dutch: `Vul een dag in vanaf ${dutchDate(today)} en vóór ${dutchDate(period.until)}, als het programma eindigt.`,
    });
  if (faults.length > 0) throw new InvalidInput('The room does not fit the programme.', faults);
};

/** The grants of room of a programme, with what is left of each: one query, whatever their uses. */
export const listGrants = (deps: Deps) =>
  operation('listGrants', {
    contract: grantContracts.listGrants,
    act: 'see the programme',
    answer: async ({ params: { programmeId }, query, standing }) => {
      await deps.registry.demandPartner(programmeId, query.partnerId);
      const grants = await deps.alliances.grants(programmeId);
      const matching = grants.filter(({ partnerId }) => query.partnerId === undefined || partnerId === query.partnerId);
      const { part, next } = partOf(matching, {
        path: `/v1/programmes/${programmeId}/grants`,
        query,
        orders: { grantId: ({ grantId }) => grantId, askedAt: ({ askedAt }) => askedAt },
        nameOf: ({ grantId }) => grantId,
      });
      return {
        status: 200,
        body: {
          grants: part.map((one) => shown(withSeenDocumentOf(standing, one, one.partnerId))),
          ...(next ? { next } : {}),
        },
      };
    },
  });

/** A grant of room with every contribution that takes or took room of it. */
export const readGrant = (deps: Deps) =>
  operation('readGrant', {
    contract: grantContracts.readGrant,
    act: 'see the programme',
    answer: async ({ params: { programmeId, grantId }, standing }) => {
      const ids = { programmeId, grantId };
      const grant = await deps.alliances.grant(ids);
      const [uses, changes] = await Promise.all([
        deps.alliances.grantUses(grant),
        deps.table.query(grantChangeEntity, ranges.ofGrant(ids, 'CHANGE#')),
      ]);
      const seen = <One extends Grant | GrantChange>(one: One) => withSeenDocumentOf(standing, one, grant.partnerId);
      const history = changes.map((change) => withoutIds(seen(change)));
      const body: GrantView = { ...shown(seen(grant)), uses: uses.map(withoutIds), history };
      return { status: 200, body };
    },
  });

const withoutIds = <T extends { programmeId: string; grantId: string }>({
  programmeId: _programme,
  grantId: _grant,
  ...rest
}: T): Omit<T, 'programmeId' | 'grantId'> => rest;
