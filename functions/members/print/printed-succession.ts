import type { RegistryReader } from '#functions/bodies/reader.ts';
import { bureauContactOn } from '#functions/bodies/terms/bodies.ts';
import type { PrintedPage } from '#shared/pages/printed-page.ts';
import { localDate } from '#shared/runtime/local-date.ts';
import type { MembersReader } from '../reader.ts';
import { successionDocument } from './succession-document.ts';

/**
 * What a succession moves to whom, as a document.
 * @param of - the programme and the number of the change that recorded it.
 * @throws {NotFound} when there is no such succession.
 */
export const printedSuccession = async (
  deps: { readonly registry: Pick<RegistryReader, 'registry'>; readonly members: Pick<MembersReader, 'succession'> },
  of: { readonly programmeId: string; readonly change: number },
  now: string,
): Promise<PrintedPage> => {
  const [registry, told] = await Promise.all([deps.registry.registry(of.programmeId), deps.members.succession(of)]);
  return successionDocument({
    programmeName: registry.programme.name,
    contactOfBureau: bureauContactOn(registry.people, localDate(now))?.email ?? 'het programmabureau',
    told,
  });
};
