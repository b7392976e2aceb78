import { ApiProblem } from '#client/client.ts';
import type { Visit } from '../screen.ts';

/** A partner with the others of its programme that take part now. */
export interface KnownPartner {
  readonly partnerId: string;
  readonly name: string;
  readonly others: readonly { readonly partnerId: string; readonly name: string }[];
}

const noSuch = { status: 404, title: 'Not Found', code: 'not-found', detail: 'There is no such partner.' };

/** Reads the partner that a path names. @throws {ApiProblem} when there is none. */
export const knownPartner = async ({ api, programmeId, params }: Visit): Promise<KnownPartner> => {
  const { partners } = await api.call('readProgramme', { path: { programmeId } });
  const found = partners.find(({ partnerId }) => partnerId === params['partnerId']);
  if (!found) throw new ApiProblem('readProgramme', noSuch, '');
  return {
    partnerId: found.partnerId,
    name: found.name,
    others: partners.filter((one) => one !== found && one.ring !== undefined),
  };
};
