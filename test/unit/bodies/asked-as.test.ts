import { expect, test } from 'vitest';
import { askedAs, isAskedFor, representedFor } from '#functions/bodies/terms/asked-as.ts';
import type { CapacityName } from '#functions/bodies/terms/speakers.ts';
import { type Audience, type RoundKindDefinition, roundKinds } from '#functions/rounds/terms/round-kinds.ts';
import { smallRegistry } from '../../support/small-programme.ts';

const capacities: Readonly<Partial<Record<Audience, readonly CapacityName[]>>> = {
  'partners-and-councils': ['partner', 'council'],
  klankbordgroep: ['klankbordgroep'],
  rings: ['partner'],
  regiegroep: ['seat'],
  colleges: ['college'],
  'joining-college': ['college'],
};
const today = '2027-03-01';

test('who is asked for an act is who its round asks', () => {
  const kinds: readonly RoundKindDefinition[] = Object.values(roundKinds);
  // Conditions are accepted by the seats or by an alliance: the matter says which.
  const byMatter = kinds.filter(({ audience }) => capacities[audience] === undefined).map(({ act }) => act);
  const askedRoles = kinds
    .filter(({ act }) => !byMatter.includes(act))
    .flatMap(({ act, audience }) => {
      const found = capacities[audience];
      return found ? [[act, found] as const] : [];
    });
  expect(askedAs).toEqual(Object.fromEntries(askedRoles));
});

test('a question goes to the contact of the partner, or of its representative (rule 6), and to no colleague', () => {
  const registry = smallRegistry();
  const represented = {
    ...registry,
    representations: [
      {
        programmeId: 'proefland',
        body: 'klankbordgroep' as const,
        representedPartnerId: 'delta',
        byPartnerId: 'alfa',
        from: '2027-01-01',
      },
    ],
  };
  const isAskedAs = (personId: string | undefined, partnerId = 'delta', within = registry) =>
    isAskedFor(within, 'be sounded', { partnerId, personId }, today);
  expect(isAskedAs('delta-portfolio-holder')).toBe(true);
  expect(isAskedAs('delta-college-secretary')).toBe(false);
  expect(isAskedAs(undefined)).toBe(true);
  expect(isAskedAs('delta-portfolio-holder', 'delta', represented)).toBe(false);
  expect(isAskedAs(undefined, 'delta', represented)).toBe(false);
  const others = (personId: string) =>
    representedFor(represented, 'be sounded', { partnerId: 'alfa', personId }, today);
  expect(others('alfa-portfolio-holder')).toEqual(['delta']);
  expect(others('alfa-college-secretary')).toEqual([]);
});
