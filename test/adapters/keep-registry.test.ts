import { readFileSync } from 'node:fs';
import { beforeEach, describe, expect, test } from 'vitest';
import { admitPartner } from '#functions/bodies/operations/admit.ts';
import { changeRing } from '#functions/bodies/operations/change.ts';
import { importOperation } from '#functions/bodies/operations/import-file.ts';
import { standingFor } from '#shared/http/operation.ts';
import { localDate } from '#shared/runtime/local-date.ts';
import { application } from '../support/callers.ts';
import { now, smallRegistry } from '../support/small-programme.ts';
import { called } from './support/governance.ts';
import { emptyWorld, factsOfType, imported, type World } from './support/world.ts';

const file = (name: string): string => readFileSync(new URL(`../../programmes/${name}.yaml`, import.meta.url), 'utf8');
const zuidLimburg = file('zuid-limburg');
const renamed = zuidLimburg.replace('name: Regio Deal Zuid-Limburg', 'name: Regio Deal Anders');
const programmeId = 'zuid-limburg';

test('a partner that is admitted again late, after its ring changed, is answered with what was recorded', async () => {
  const world = await emptyWorld();
  await imported(world);
  const ids = { programmeId: 'proefland', partnerId: 'epsilon' };
  const { registry } = world.deps;
  const deps = { client: world.client, table: world.tables.bodies, registry, operators: [] };
  const given = {
    partnerId: ids.partnerId,
    name: 'Epsilon',
    kind: 'municipality',
    ring: 'middle',
    from: '2027-06-01',
    contacts: [
      { role: 'college-secretary', name: 'S. Een', email: 'een@epsilon.example' },
      { role: 'council-clerk', name: 'G. Drie', email: 'drie@epsilon.example' },
    ],
  };
  const admit = (body: object, at?: string) => called(admitPartner(deps), ids, body, undefined, at);
  const first = await admit(given);
  expect(first.status).toBe(201);
  await called(changeRing(deps), ids, { ring: 'outer', from: '2027-09-01' });
  const repeated = await admit(given, '2027-10-01T09:00:00.000Z');
  expect(repeated).toEqual({ ...first, status: 200 });
  await expect(admit({ ...given, ring: 'outer' })).rejects.toMatchObject({ code: 'partner-exists' });
  expect(await factsOfType(world, 'bodies', 'registry.partner-admitted')).toHaveLength(1);
});

describe('a programme file', () => {
  let world: World;
  beforeEach(async () => {
    world = await emptyWorld();
  });
  const sent = async (body: string, clientId: string, address = programmeId) => {
    const { registry } = world.deps;
    const deps = { client: world.client, table: world.tables.bodies, registry };
    const operation = importOperation({ ...deps, operators: ['beheer', 'zaaksysteem-maastricht'] });
    const caller = application(clientId);
    const standing = await standingFor(operation, caller, () =>
      registry.standingOfApp(address, clientId, localDate(now)),
    );
    return operation.answer({ params: { programmeId: address }, body, query: {}, caller, standing, now });
  };
  const nameNow = async () => (await world.deps.registry.programme(programmeId)).name;

  test('of a new programme is taken from an operator, and from nobody else', async () => {
    await expect(sent(zuidLimburg, 'programmabureau-zuid-limburg')).rejects.toMatchObject({ code: 'not-found' });
    await sent(zuidLimburg, 'beheer');
    expect(await nameNow()).toBe('Regio Deal Zuid-Limburg');
  });

  test('of a programme that is there is taken from its own programmabureau, and from an operator that it names', async () => {
    await sent(zuidLimburg, 'beheer');
    await sent(renamed, 'programmabureau-zuid-limburg');
    expect(await nameNow()).toBe('Regio Deal Anders');
    await sent(zuidLimburg, 'zaaksysteem-maastricht');
    expect(await nameNow()).toBe('Regio Deal Zuid-Limburg');
  });

  test('sent twice by an operator is no change; one that changes something is refused', async () => {
    await sent(zuidLimburg, 'beheer');
    expect((await sent(zuidLimburg, 'beheer')).body).toMatchObject({ created: 0, changed: 0, ended: 0 });
    await expect(sent(renamed, 'beheer')).rejects.toMatchObject({ code: 'not-entitled', rule: 'keep the registry' });
    expect(await nameNow()).toBe('Regio Deal Zuid-Limburg');
  });

  test('from another programme, or from nobody at all, finds no programme, whether there is one or not', async () => {
    await imported(world, smallRegistry());
    const tries = [
      sent(zuidLimburg, 'bureau-proefland'),
      sent(zuidLimburg, 'onbekend'),
      sent(zuidLimburg, 'beheer').then(() => sent(renamed, 'bureau-proefland')),
      sent(zuidLimburg, 'alfa-proefland', 'proefland'),
    ];
    const codes = (await Promise.allSettled(tries)).map((one) =>
      one.status === 'rejected' ? one.reason.code : 'done',
    );
    expect(codes).toEqual(['not-found', 'not-found', 'not-found', 'not-entitled']);
    expect(await nameNow()).toBe('Regio Deal Zuid-Limburg');
  });

  test('is refused when it leaves nobody who may send the next one', async () => {
    const keeper = '  - { id: programmabureau-zuid-limburg, actsFor: programmabureau }\n';
    expect(zuidLimburg).toContain(keeper);
    await sent(zuidLimburg, 'beheer');
    const orphaned = sent(zuidLimburg.replace(keeper, ''), 'programmabureau-zuid-limburg');
    await expect(orphaned).rejects.toMatchObject({ faults: [{ pointer: '/apps' }] });
  });
});
