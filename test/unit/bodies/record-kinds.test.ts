import { describe, expect, test } from 'vitest';
import * as z from 'zod';
import { identifierOf, kindNames, recordKinds, sortKeyOf } from '#functions/bodies/domain/record-kinds.ts';
import { listSchema } from '#functions/bodies/domain/record-lists.ts';
import { registryEntities } from '#functions/bodies/records.ts';
import { PresentRegistry } from '#functions/bodies/terms/present.ts';
import { eachOf } from '../../support/each-of.ts';
import { smallRegistry } from '../../support/small-programme.ts';

describe('a kind of record', () => {
  test('that was added later is read as none of it from a registry of before', () => {
    const lists = z.strictObject({ seats: listSchema({ addedLater: true }, z.string()) });
    expect(lists.parse({})).toEqual({ seats: [] });
    expect(lists.parse({ seats: ['alfa'] })).toEqual({ seats: ['alfa'] });
  });

  test('that was there from the start is in every registry: without it a registry is damaged', () => {
    const registry = smallRegistry();
    expect(PresentRegistry.safeParse(registry).success).toBe(true);
    const fromTheStart = kindNames.filter((name) => !recordKinds[name].addedLater);
    for (const name of eachOf(fromTheStart)) {
      const { [recordKinds[name].list]: _left, ...rest } = registry;
      expect(PresentRegistry.safeParse(rest).success, name).toBe(false);
    }
  });

  test('is stored among the records of its programme, each kind below a name of its own', () => {
    expect(Object.values(registryEntities).map(({ kind }) => kind)).toEqual([
      'programme',
      'partner',
      'person',
      'seat',
      'representation',
      'app',
      'succession',
      'departure',
    ]);
  });

  test('is identified by its fields, for people and in the key of its item', () => {
    const given = {
      programmeId: 'proefland',
      body: 'klankbordgroep' as const,
      byPartnerId: 'gamma',
      from: '2027-04-01',
    };
    const representation = { ...given, representedPartnerId: 'delta' };
    expect(identifierOf('representation', representation)).toBe('klankbordgroep.delta.2027-04-01');
    expect(sortKeyOf('representation', representation)).toBe('REPRESENTATION#klankbordgroep#delta#2027-04-01');
    expect(sortKeyOf('app', { clientId: 'bureau-proefland' })).toBe('APP#bureau-proefland');
  });
});
