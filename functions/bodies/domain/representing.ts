import * as z from 'zod';
import { Conflict, type Fault, InvalidInput } from '#shared/errors/errors.ts';
import { day, identifier } from '#shared/vocabulary/values.ts';
import { participatesOn } from '../terms/bodies.ts';
import { demandNotPast, demandWithin } from '../terms/not-past.ts';
import type { Registry, Representation } from '../terms/registry.ts';
import { dayFaults } from '../terms/supported-days.ts';
import { overlap } from './programme-file/check-periods.ts';
import { tangleOf } from './representation-chain.ts';

/** A partner lets itself be represented (rule 6). Colleges and councils decide for themselves (rules 1 and 8). */
export const GivenRepresentation = z.strictObject({
  body: z.enum(['regiegroep', 'klankbordgroep', 'coalition']),
  representedPartnerId: identifier,
  byPartnerId: identifier,
  from: day,
  until: day.optional(),
});
export type GivenRepresentation = z.infer<typeof GivenRepresentation>;

/**
 * A representation in its recorded form.
 * @param today - ISO date; a representation that is recorded now cannot begin earlier.
 * @returns undefined when it is recorded already.
 * @throws {InvalidInput} when one cannot represent the other, or for a period that has begun.
 * @throws {Conflict} when the partner is represented in that period already, or it would form a circle or a chain with others.
 */
export const represented = (
  registry: Pick<Registry, 'programme' | 'partners' | 'representations'>,
  given: GivenRepresentation,
  today: string,
): Representation | undefined => {
  const { body, representedPartnerId, byPartnerId, from, until } = given;
  const others = registry.representations.filter(
    (other) => other.body === body && other.representedPartnerId === representedPartnerId && overlap(other, given),
  );
  if (others.some((other) => other.byPartnerId === byPartnerId && other.from === from && other.until === until))
    return undefined;
  demandNotPast(from, today);
  demandWithin(registry.programme, from);
  demandFit(registry, given);
  if (others.length > 0)
    throw new Conflict('represented-already', 'This partner is represented in that body in that period.');
  demandStraight(registry, given);
  return { programmeId: registry.programme.programmeId, ...given };
};

/** @throws {Conflict} when it would form a circle or a chain with others. */
const demandStraight = ({ representations }: Pick<Registry, 'representations'>, given: GivenRepresentation): void => {
  const linkOf = ({ representedPartnerId, byPartnerId, ...dated }: Omit<Representation, 'programmeId'>) => ({
    ...dated,
    represented: representedPartnerId,
    by: byPartnerId,
  });
  const tangle = representations
    .map((other) => tangleOf(linkOf(given), linkOf(other)))
    .find((one) => one !== undefined);
  if (tangle !== undefined)
    throw new Conflict('representation-tangled', `The representations contradict each other: ${tangle}.`);
};

const demandFit = (
  { partners }: Pick<Registry, 'partners'>,
  { body, representedPartnerId, byPartnerId, from, until }: GivenRepresentation,
): void => {
  const faultOf = (partnerId: string): string | undefined => {
    const partner = partners.find((candidate) => candidate.partnerId === partnerId);
    if (!partner) return 'there is no such partner';
    if (!participatesOn(partner, from)) return 'this partner does not take part on the day on which it begins';
    return body !== 'coalition' && partner.kind !== 'municipality' ? `this partner is a ${partner.kind}` : undefined;
  };
  const expected = body === 'coalition' ? 'a participating partner' : 'a participating municipality';
  const faults: Fault[] = [
    { pointer: '/representedPartnerId', message: faultOf(representedPartnerId), expected },
    {
      pointer: '/byPartnerId',
      message: representedPartnerId === byPartnerId ? 'a partner represents itself already' : faultOf(byPartnerId),
      expected,
    },
    {
      pointer: '/until',
      message: until !== undefined && until <= from ? 'it would end before it began' : undefined,
      expected: 'a day after the one on which it begins',
    },
  ].flatMap(({ message, ...fault }) => (message === undefined ? [] : [{ ...fault, message }]));
  faults.push(...dayFaults(until, '/until'));
  if (faults.length > 0) throw new InvalidInput('This partner cannot represent the other.', faults);
};

/**
 * A representation with an earlier end.
 * @returns undefined when it ends on that day already.
 * @throws {InvalidInput} for a day that has passed, or on which it no longer holds.
 */
export const representationEnded = (
  representation: Representation,
  until: string,
  today: string,
): Representation | undefined => {
  if (representation.until === until) return undefined;
  demandNotPast(until, today, '/until');
  if (representation.until === undefined || until < representation.until) return { ...representation, until };
  throw new InvalidInput('The representation would not end earlier.', [
    {
      pointer: '/until',
      message: `it ends on ${representation.until}`,
      expected: `a day before ${representation.until}`,
    },
  ]);
};
