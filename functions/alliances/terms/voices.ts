import type { Voice } from '#functions/bodies/terms/bodies.ts';
import type { Alliance } from '../domain/alliance.ts';

/** The partners that may speak for an alliance, in order: its lead first, while that is a member. */
export const voicesOf = ({ members, lead }: Pick<Alliance, 'members' | 'lead'>): Voice[] => {
  const leading = lead && members.includes(lead.partnerId) ? [lead] : [];
  const others = members.filter((partnerId) => partnerId !== leading[0]?.partnerId);
  return [...leading, ...others.map((partnerId) => ({ partnerId }))];
};
