import { demanded } from '../../demanded.ts';
import type { Visit } from '../screen.ts';

/** A partner with the others of its programme that take part now. */
export interface KnownPartner {
  readonly partnerId: string;
  readonly name: string;
  readonly others: readonly { readonly partnerId: string; readonly name: string }[];
}

/** Reads the partner that a path names. @throws {ApiProblem} when there is none. */
export const knownPartner = async ({ api, programmeId, params }: Visit): Promise<KnownPartner> => {
  const { partners } = await api.call('readProgramme', { path: { programmeId } });
  const known = partners.find(({ partnerId }) => partnerId === params['partnerId']);
  const found = demanded(known, 'readProgramme', 'There is no such partner.');
  return {
    partnerId: found.partnerId,
    name: found.name,
    others: partners.filter((one) => one !== found && one.ring !== undefined),
  };
};
