import { readFileSync } from 'node:fs';
import { parseProgrammeFile } from '#functions/bodies/domain/programme-file.ts';
import { importProgramme } from '#functions/bodies/import-programme.ts';
import { RegistryReader } from '#functions/bodies/reader.ts';
import { ranges, registryChangeEntity } from '#functions/bodies/records.ts';
import type { Table } from '#shared/dynamo/table.ts';
import type { Engine } from '../test/adapters/support/engine.ts';
import { worldOn } from '../test/adapters/support/world.ts';
import { metered } from '../test/support/consumed.ts';
import { endless, yearsOfChanges } from '../test/support/years-of-changes.ts';
import { tableOf } from './table.ts';

const programmeId = 'zuid-limburg';

/** The first year of a programme, and its ages in years at which it is read: each is the one before with more years. */
export interface RegistrySizes {
  readonly first: number;
  readonly ages: readonly number[];
}

/** The reads of the registry that others do all day, at the end of so many years. */
const readsAfter = (registry: RegistryReader, table: Table, { first, years }: { first: number; years: number }) => {
  const last = first + years - 1;
  const [today, halfway] = [`${last}-12-31`, `${first + Math.floor((years - 1) / 2)}-08-01`];
  return {
    'the registry as it stands': () => registry.registry(programmeId),
    'as of today': () => registry.registryAsOf(programmeId, today),
    'as of a day halfway': () => registry.registryAsOf(programmeId, halfway),
    'as of a day before it was recorded': () => registry.registryAsOf(programmeId, '2020-01-01'),
    'where an application stands': () => registry.standingOfApp(programmeId, 'zaaksysteem-maastricht', today),
    'whom to ask at the programmabureau': () => registry.bureauContact(programmeId, today),
    'for comparison: every change': () => table.query(registryChangeEntity, ranges.changes(programmeId)),
  };
};

/** What reading the registry costs as its history grows: calls and read request units, strongly consistent. */
export const measureRegistry = async (
  engine: Engine,
  { first, ages }: RegistrySizes,
  progress: (line: string) => void,
): Promise<string> => {
  const { client, tables } = await worldOn(engine);
  const table = tables.bodies;
  try {
    const parsed = parseProgrammeFile(
      readFileSync(new URL('../programmes/zuid-limburg.yaml', import.meta.url), 'utf8'),
    );
    if (!parsed.ok) throw new Error('the programme file is not right');
    await importProgramme(
      { client, table },
      endless(parsed.registry),
      `${first}-01-01`,
      `${first}-01-01T09:00:00.000Z`,
      { mayChange: true, by: 'bench' },
    );
    const measure = metered(client);
    const columns: Record<string, { calls: number; units: number }>[] = [];
    let recorded = 0;
    for (const years of ages) {
      progress(`the registry after ${years} years`);
      await yearsOfChanges({ client, table, programmeId }, { from: first + recorded, years: years - recorded });
      recorded = years;
      const column: Record<string, { calls: number; units: number }> = {};
      for (const [name, read] of Object.entries(readsAfter(new RegistryReader(table), table, { first, years })))
        column[name] = await measure(read);
      columns.push(column);
    }
    return tableOf(
      ['read', 'calls', ...ages.map((years) => `units after ${years} ${years === 1 ? 'year' : 'years'}`)],
      Object.keys(columns[0] ?? {}).map((name) => [
        name,
        Math.max(...columns.map((column) => column[name]?.calls ?? 0)),
        ...columns.map((column) => (column[name]?.units ?? 0).toFixed(1)),
      ]),
    );
  } finally {
    client.destroy();
  }
};
