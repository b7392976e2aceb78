import type { Voice } from '#functions/bodies/terms/bodies.ts';
import type { Alliance } from '../domain/alliance.ts';

/** The partners that may speak for an alliance, in order: its lead first, while that is a member. */
export const voicesOf = ({ members, lead }: Pick<Alliance, 'members' | 'lead'>): Voice[] => {
  const leading = lead && members.includes(lead.partnerId) ? [lead] : [];
  const others = members.filter((partnerId) => partnerId !== leading[0]?.partnerId);
  return [...leading, ...others.map((partnerId) => ({ partnerId }))];
};

/** Who asks for contributions, in order: the lead, which need not be a member yet, and the members, because a lead can leave the programme (rule 18). */
export const askersOf = (alliance: Pick<Alliance, 'members' | 'lead'>): Voice[] => {
  const { lead } = alliance;
  const voices = voicesOf(alliance);
  return lead && voices[0]?.partnerId !== lead.partnerId ? [lead, ...voices] : voices;
};
