import { bureauContactOn, contactFor, participatesOn } from '#functions/bodies/terms/bodies.ts';
import { handedId } from '#functions/members/terms/handed-to.ts';
import { HandedBody } from '#functions/members/terms/handover.ts';
import { paperLinkExpires, signPaperLink } from '#functions/members/terms/paper-link.ts';
import { localDate } from '#shared/runtime/local-date.ts';
import { bodyInstalledMessage } from '../messages/body-installed-message.ts';
import type { Writer } from './letter.ts';

/**
 * The clerk of a new council or the secretary of a new college gets what stands for the municipality (rule 18): in short, with a link to all of it.
 * Nobody if the municipality no longer takes part.
 */
export const bodyInstalled: Writer<'nl.regiodeal.registry.body-installed.v1'> = async (deps, { data }, now) => {
  const { programmeId, partnerId, installedOn } = data;
  const body = HandedBody.parse(data.body);
  const registry = await deps.registry.registry(programmeId);
  const today = localDate(now);
  const partner = registry.partners.find((one) => one.partnerId === partnerId);
  const person = contactFor(registry, partnerId, body, today);
  if (!partner || !participatesOn(partner, today) || !person || person.erasedAt !== undefined) return [];
  const handover = await deps.members.handover({ programmeId, partnerId, body }, now);
  const id = handedId({ partnerId, body });
  const token = signPaperLink(await deps.secret(), {
    programmeId,
    paper: 'handover',
    id,
    personId: person.personId,
    expires: paperLinkExpires(now),
  });
  const message = bodyInstalledMessage({
    programmeName: registry.programme.name,
    contactOfBureau: bureauContactOn(registry.people, today)?.email ?? 'het programmabureau',
    addresseeName: person.name,
    municipality: partner.name,
    installedOn,
    handover,
    link: `${deps.publicUrl}/${token}`,
  });
  return [{ to: { name: person.name, email: person.email }, addressee: id, message }];
};
