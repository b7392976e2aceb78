import { localDate } from '#shared/runtime/local-date.ts';
import type { PartnerKind } from '#shared/vocabulary/membership.ts';
import { everyPart } from '../../every-part.ts';
import type { PersonInRole } from '../partner/people-view.ts';
import type { Visit } from '../screen.ts';

/** A partner or the programmabureau, to which somebody is added. */
export interface Party {
  readonly partnerId: string;
  readonly name: string;
  /** Absent for the programmabureau. */
  readonly kind: PartnerKind | undefined;
  readonly people: readonly PersonInRole[];
  /** ISO date. */
  readonly today: string;
}

/** Reads the party that a path names. The API refuses the people of one that is not there. */
export const partyOf = async ({ api, programmeId, params: { partnerId = '' }, now }: Visit): Promise<Party> => {
  const path = { programmeId };
  const [{ partners }, people] = await Promise.all([
    api.call('readProgramme', { path }),
    everyPart(api, 'listPeople', { path, query: { partnerId } }, (part) => part.people),
  ]);
  const partner = partners.find((one) => one.partnerId === partnerId);
  const name = partner?.name ?? 'het programmabureau';
  return { partnerId, name, kind: partner?.kind, people, today: localDate(now) };
};
