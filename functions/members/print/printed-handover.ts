import type { RegistryReader } from '#functions/bodies/reader.ts';
import { bureauContactOn } from '#functions/bodies/terms/bodies.ts';
import type { PrintedPage } from '#shared/pages/printed-page.ts';
import { localDate } from '#shared/runtime/local-date.ts';
import type { HandedTo, MembersReader } from '../reader.ts';
import { handoverDocument } from './handover-document.ts';

/**
 * What stands for a municipality now, as a document with the names of its own people.
 * @throws {NotFound} when the programme has no such municipality.
 */
export const printedHandover = async (
  deps: { readonly registry: Pick<RegistryReader, 'registry'>; readonly members: Pick<MembersReader, 'handover'> },
  to: HandedTo,
  now: string,
): Promise<PrintedPage> => {
  const [registry, handover] = await Promise.all([
    deps.registry.registry(to.programmeId),
    deps.members.handover(to, now),
  ]);
  return handoverDocument({
    programmeName: registry.programme.name,
    municipality: registry.partners.find(({ partnerId }) => partnerId === to.partnerId)?.name ?? to.partnerId,
    contactOfBureau: bureauContactOn(registry.people, localDate(now))?.email ?? 'het programmabureau',
    handover,
    names: new Map(registry.people.map(({ personId, name }) => [personId, name])),
  });
};
