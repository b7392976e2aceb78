import { describe, expect, test } from 'vitest';
import type { Person } from '#functions/bodies/terms/registry.ts';
import { localDate } from '#shared/runtime/local-date.ts';
import { exampleText } from '../support/framework-texts.ts';
import { smallRegistry } from '../support/small-programme.ts';
import { type Gateway, gatewayOf, type Sent } from './support/deployed-api.ts';
import { emptyWorld, imported } from './support/world.ts';

const email = 'jan@proef.example';
const programmeId = 'proefland';
/** The functions of the API have the clock of this machine. */
const today = (): string => localDate(new Date().toISOString());

const roleOf = (personId: string, parts: Partial<Person>): Person => ({
  programmeId,
  personId,
  name: 'Jan Proef',
  role: 'portfolio-holder',
  email,
  from: '2026-01-01',
  ...parts,
});
const ofAlfa = roleOf('jan-alfa', { partnerId: 'alfa' });
const ofBureau = roleOf('jan-bureau', { role: 'bureau', function: 'strategy' });

/** The API of a programme in which these people are too. */
const withPeople = async (...people: Person[]) => {
  const world = await emptyWorld();
  const registry = smallRegistry();
  await imported(world, { ...registry, people: [...registry.people, ...people] }, '2026-06-01T09:00:00.000Z');
  const call: Gateway = await gatewayOf(world);
  const ask = (name: Parameters<Gateway>[0], parts: Partial<Sent> = {}) =>
    call(name, { ids: { programmeId }, clientId: 'werkbank', email, ...parts });
  return { world, ask };
};
const as = (personId: string): Partial<Sent> => ({ headers: { 'Acting-As': personId } });

describe('a person who signed in', () => {
  test('may do what its role may do for its partner, whatever the case of its address', async () => {
    const { ask } = await withPeople(ofAlfa);
    const { status, body } = await ask('explainAuthority', { email: 'JAN@proef.example' });
    expect({ status, body }).toMatchObject({
      status: 200,
      body: {
        clientId: 'werkbank',
        personId: 'jan-alfa',
        facts: { actsFor: 'alfa', seat: 'fixed', role: 'portfolio-holder' },
      },
    });
  });

  test('with several roles names the one that it acts in, and acts in no other', async () => {
    const { ask } = await withPeople(ofAlfa, ofBureau);
    const unnamed = await ask('explainAuthority');
    expect(unnamed).toMatchObject({
      status: 400,
      body: { code: 'invalid-input', faults: [{ pointer: '/Acting-As', expected: 'one of jan-alfa, jan-bureau' }] },
    });
    expect((await ask('explainAuthority', as('jan-bureau'))).body).toMatchObject({
      facts: { actsFor: 'programmabureau', role: 'bureau' },
    });
    // Of somebody else in the programme, and of nobody: the same answer.
    for (const other of ['beta-portfolio-holder', 'niemand'])
      expect(await ask('explainAuthority', as(other))).toMatchObject({
        status: 403,
        body: { code: 'not-entitled', detail: 'You do not have the role that Acting-As names.' },
      });
  });

  test('does not know the programme before its role begins, from the day that it ends, or under another address', async () => {
    const { ask } = await withPeople(
      roleOf('jan-alfa', { partnerId: 'alfa', until: today() }),
      roleOf('jan-beta', { partnerId: 'beta', from: '2029-01-01' }),
    );
    const nowhere = { status: 404, body: { code: 'not-found', detail: 'There is no such programme.' } };
    expect(await ask('readProgramme')).toMatchObject(nowhere);
    expect(await ask('readProgramme', as('jan-alfa'))).toMatchObject(nowhere);
    expect(await ask('readProgramme', { email: 'piet@proef.example' })).toMatchObject(nowhere);
    expect(await ask('readProgramme', { ids: { programmeId: 'elders' } })).toMatchObject(nowhere);
  });

  test('who is erased has no role any more', async () => {
    const { ask } = await withPeople({ ...ofAlfa, erasedAt: '2026-07-01T09:00:00.000Z' });
    expect((await ask('readProgramme')).status).toBe(404);
  });

  test('gets no rights from the client id of the application that it signed in to', async () => {
    const { ask } = await withPeople(roleOf('jan-lead', { partnerId: 'gamma', role: 'alliance-lead' }));
    const started = await ask('startCycle', {
      clientId: 'programmabureau-proefland',
      body: JSON.stringify({ content: exampleText }),
    });
    expect(started).toMatchObject({ status: 403, body: { rule: 'prepare a framework' } });
  });

  test('is recorded as the person, and told apart from every application', async () => {
    const { ask, world } = await withPeople(ofBureau);
    const started = await ask('startCycle', { body: JSON.stringify({ content: exampleText }) });
    expect(started.status).toBe(201);
    const text = await world.deps.frameworks.text(programmeId, '1', 1);
    expect(text.writtenBy).toBe('person/jan-bureau');
  });

  test('cannot read facts itself, but keeps the subscriptions of the applications of its party', async () => {
    const { ask } = await withPeople(ofBureau);
    expect(await ask('listEvents')).toMatchObject({
      status: 403,
      body: { detail: 'Only an application may do this, no person.' },
    });
    expect(await ask('listSubscriptions')).toMatchObject({ status: 200, body: { subscriptions: [] } });
  });

  test('lets another partner speak for the seat as its portfolio holder alone', async () => {
    const secretary = roleOf('jan-secretaris', { partnerId: 'alfa', role: 'college-secretary' });
    const { ask } = await withPeople(ofAlfa, secretary);
    const represented = (body: string) => ({
      body: JSON.stringify({ body, representedPartnerId: 'alfa', byPartnerId: 'beta', from: '2029-01-01' }),
    });
    const asSecretary = as('jan-secretaris');
    expect(await ask('recordRepresentation', { ...represented('regiegroep'), ...asSecretary })).toMatchObject({
      status: 403,
      body: { rule: 'be represented', detail: 'Only the portfolio holder lets another partner speak for the seat.' },
    });
    const ofKlankbordgroep = await ask('recordRepresentation', { ...represented('klankbordgroep'), ...asSecretary });
    expect(ofKlankbordgroep.status).toBe(201);
  });
});
