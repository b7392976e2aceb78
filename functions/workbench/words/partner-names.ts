import type { Visit } from '../screens/screen.ts';

/** The names of the partners of a programme, by their identifiers. */
export const partnerNames = async ({
  api,
  programmeId,
}: Pick<Visit, 'api' | 'programmeId'>): Promise<ReadonlyMap<string, string>> => {
  const { partners } = await api.call('readProgramme', { path: { programmeId } });
  return new Map(partners.map(({ partnerId, name }) => [partnerId, name]));
};
