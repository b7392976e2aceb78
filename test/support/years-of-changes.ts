import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { changeRegistry, registryState } from '#functions/bodies/change-registry.ts';
import type { Recorded } from '#functions/bodies/domain/recorded.ts';
import { RegistryReader } from '#functions/bodies/reader.ts';
import { municipalitiesOn, onDay } from '#functions/bodies/terms/bodies.ts';
import { compositionOn } from '#functions/bodies/terms/composition.ts';
import type { PresentRegistry } from '#functions/bodies/terms/present.ts';
import type { Person, Registry } from '#functions/bodies/terms/registry.ts';
import { rotated } from '#functions/reviews/terms/rotation.ts';
import type { Table } from '#shared/dynamo/table.ts';
import { fact } from '#shared/events/catalogue.ts';

interface Place {
  readonly client: DynamoDBClient;
  readonly table: Table;
  readonly programmeId: string;
}
type Change = (registry: PresentRegistry, day: string) => readonly Recorded[];

/** The rotating seat passes on to who waited longest. */
const rotation: Change = (registry, day) => {
  const { partnerId } = compositionOn(registry, day).proposal;
  if (partnerId === undefined) return [];
  const rotatingSeat = registry.seats.find((seat) => seat.kind === 'rotating' && onDay(seat, day));
  const turn = rotated(
    registry,
    { partnerId, from: day, ...(rotatingSeat ? { succeeds: rotatingSeat.seatId } : {}) },
    day,
  );
  return turn ? [...(turn.ended ? [{ seat: turn.ended }] : []), { seat: turn.begun }] : [];
};

/** Somebody leaves a role, and a successor comes. */
const handOver =
  (at: number): Change =>
  ({ people }, day) => {
    const onThatDay = people.filter((person) => onDay(person, day));
    const leaving = onThatDay[at % onThatDay.length];
    if (!leaving) return [];
    const personId = `${leaving.partnerId ?? 'programmabureau'}-${leaving.role}-${day}`;
    const successor: Person = { ...leaving, personId, name: `Opvolger van ${day}`, from: day };
    return [{ person: { ...leaving, until: day } }, { person: successor }];
  };

/** A municipality lets itself be represented for a quarter of a year. */
const representation =
  (at: number): Change =>
  (registry, day) => {
    const members = municipalitiesOn(registry, day);
    const [of, by] = [members[at % members.length], members[(at + 1) % members.length]];
    if (!of || !by) return [];
    const until = new Date(Date.parse(day) + 90 * 86_400_000).toISOString().slice(0, 10);
    const { programmeId } = registry.programme;
    const [representedPartnerId, byPartnerId] = [of.partnerId, by.partnerId];
    const dated = { programmeId, body: 'klankbordgroep' as const, representedPartnerId, byPartnerId, from: day, until };
    return [{ representation: dated }];
  };

/**
 * Records the changes of so many years in a programme that is there: each year the seat rotates, six people are succeeded
 * and four municipalities are represented for a while.
 * @param from - the first year.
 */
export const yearsOfChanges = async (
  { client, table, programmeId }: Place,
  { from, years }: { readonly from: number; readonly years: number },
): Promise<void> => {
  const registry = new RegistryReader(table);
  for (let year = from; year < from + years; year += 1) {
    const changes = [
      rotation,
      ...[1, 2, 3, 4, 5, 6].map((at) => handOver(year * 7 + at)),
      ...[1, 2, 3, 4].map((at) => representation(year * 3 + at)),
    ];
    for (const [at, change] of changes.entries()) {
      const day = `${year}-${String(at + 1).padStart(2, '0')}-15`;
      const order = { programmeId, by: 'bench', now: `${day}T09:00:00.000Z` };
      const state = await registryState({ registry }, order);
      const records = change(state.registry, day);
      if (records.length === 0) continue;
      await changeRegistry({ client, table }, state, order, records, (number) =>
        fact('nl.regiodeal.programme.imported.v1', order.now, { programmeId, importedAt: `${number}` }),
      );
    }
  }
};

/** A programme that goes on for as long as anybody changes it. */
export const endless = (registry: Registry): Registry => ({
  ...registry,
  programme: { ...registry.programme, period: { ...registry.programme.period, until: '9999-01-01' } },
});
