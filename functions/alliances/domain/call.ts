import { participatesOn } from '#functions/bodies/terms/bodies.ts';
import type { Partner } from '#functions/bodies/terms/registry.ts';
import { Conflict, InvalidInput } from '#shared/errors/errors.ts';
import { isEndPhase } from '../terms/phases.ts';
import type { Alliance, Call, GivenCall, PartnerPart } from './alliance.ts';
import { addShares, type Shares, shifted } from './amounts.ts';
import { sharesOf } from './contribution.ts';

/** The total that a call asks of each partner that it names. */
export const askedOf = ({ asks }: GivenCall): Map<string, Shares> => {
  const sharesByPartner = new Map<string, Shares>();
  for (const { partnerId, offer } of asks)
    sharesByPartner.set(partnerId, addShares(sharesByPartner.get(partnerId) ?? {}, sharesOf(offer)));
  return sharesByPartner;
};

/**
 * Validates a call against the alliance and against the registry on a day (ISO date).
 * @throws {Conflict} when the alliance is closed.
 * @throws {InvalidInput} when the call names a partner that does not take part.
 */
export const demandCallable = (
  alliance: Alliance,
  { asks }: GivenCall,
  partners: readonly Partner[],
  today: string,
): void => {
  if (isEndPhase(alliance.phase)) throw new Conflict('alliance-closed', 'This alliance is closed.');
  const known = new Set(partners.filter((one) => participatesOn(one, today)).map(({ partnerId }) => partnerId));
  const faults = asks
    .map(({ partnerId }, at) => ({ partnerId, pointer: `/asks/${at}/partnerId` }))
    .filter(({ partnerId }) => !known.has(partnerId))
    .map(({ pointer }) => ({
      pointer,
      message: 'this partner does not participate in the programme today',
      expected: 'a participating partner',
    }));
  if (faults.length > 0) throw new InvalidInput('The call asks a partner that does not participate.', faults);
};

/**
 * The alliance and the parts of the named partners after a call. The last call that names a partner says what is asked of it, so a changed
 * ask is not counted twice.
 */
export const afterCall = (
  alliance: Alliance,
  parts: readonly PartnerPart[],
  call: Call,
): { alliance: Alliance; parts: PartnerPart[] } => {
  const sharesByPartner = askedOf(call);
  const shifts = parts.map(({ partnerId, figures }) => ({
    column: 'asked' as const,
    out: figures.asked,
    into: sharesByPartner.get(partnerId) ?? {},
  }));
  return {
    alliance: {
      ...alliance,
      calls: call.call,
      figures: shifted(alliance.figures, shifts),
      revision: alliance.revision + 1,
    },
    parts: parts.map((part, at) => ({
      ...part,
      figures: shifted(part.figures, shifts.slice(at, at + 1)),
      askedIn: call.call,
      revision: part.revision + 1,
    })),
  };
};
