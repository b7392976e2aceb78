import type { Act } from '#shared/authority/authority.ts';
import { contactFor, participantsOn, representativeOf } from './bodies.ts';
import type { Registry } from './registry.ts';
import { type CapacityName, type Speaker, speakers } from './speakers.ts';

/**
 * The acts that are done only by answering a question that goes to one person of each body, with the capacity in which it is asked. Where the matter decides who
 * is asked (a contribution, an alliance), the act depends on the matter already.
 */
export const askedAs: Readonly<Partial<Record<Act, readonly CapacityName[]>>> = {
  'give input on a framework': ['partner', 'council'],
  'be sounded': ['klankbordgroep'],
  'be consulted on a framework': ['partner'],
  'adopt a framework': ['seat'],
  'approve an adopted framework': ['college'],
  'decide on the second rung': ['seat'],
  'review the composition': ['seat'],
  'change the rules of the game': ['seat'],
};

const speakersFor = (act: Act): readonly Speaker[] | undefined => askedAs[act]?.map((capacity) => speakers[capacity]);

/** Somebody who acts for a partner: one of its people, or its application as a whole. */
export interface Actor {
  readonly partnerId: string;
  readonly personId?: string | undefined;
}

/** Whether the question in which an act is done comes to somebody on a day (ISO date): to the contact of its partner, or of the representative (rule 6). */
export const isAskedFor = (registry: Registry, act: Act, { partnerId, personId }: Actor, date: string): boolean =>
  speakersFor(act)?.some(({ contact, representedIn }) => {
    const speaker = (representedIn && representativeOf(registry, representedIn, partnerId, date)) ?? partnerId;
    return personId === undefined
      ? speaker === partnerId
      : contactFor(registry, speaker, contact, date)?.personId === personId;
  }) ?? true;

/** The partners that somebody represents on a day (ISO date) where an act is done, if it is the one who is asked for them (rule 6). */
export const representedFor = (registry: Registry, act: Act, { partnerId, personId }: Actor, date: string): string[] =>
  (speakersFor(act) ?? []).flatMap(({ contact, representedIn }) => {
    if (representedIn === undefined) return [];
    if (personId !== undefined && contactFor(registry, partnerId, contact, date)?.personId !== personId) return [];
    return participantsOn(registry, date)
      .map((one) => one.partnerId)
      .filter((other) => representativeOf(registry, representedIn, other, date) === partnerId);
  });
