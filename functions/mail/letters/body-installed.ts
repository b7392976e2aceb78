import { bureauContactOn, contactFor, participatesOn } from '#functions/bodies/terms/bodies.ts';
import { handedId } from '#functions/members/terms/handed-to.ts';
import { HandedBody } from '#functions/members/terms/handover.ts';
import { paperLinkExpires, signPaperLink } from '#functions/members/terms/paper-link.ts';
import { localDate } from '#shared/runtime/local-date.ts';
import { bodyInstalledMessage } from '../messages/body-installed-message.ts';
import type { Writer } from './letter.ts';

/**
 * The clerk of a new council or the secretary of a new college gets what stands for the municipality (rule 18): in short, with a link to all of it.
 * While nobody holds that role, the programmabureau gets it instead, and is asked to fill the role. Nobody if the municipality no longer takes part.
 */
export const bodyInstalled: Writer<'nl.regiodeal.registry.body-installed.v1'> = async (deps, { data }, now) => {
  const { programmeId, partnerId, installedOn } = data;
  const body = HandedBody.parse(data.body);
  const registry = await deps.registry.registry(programmeId);
  const today = localDate(now);
  const partner = registry.partners.find((one) => one.partnerId === partnerId);
  const bureau = bureauContactOn(registry.people, today);
  const holder = contactFor(registry, partnerId, body, today);
  const isVacant = holder === undefined || holder.erasedAt !== undefined;
  const person = isVacant ? bureau : holder;
  if (!partner || !participatesOn(partner, today) || !person) return [];
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
    contactOfBureau: bureau?.email ?? 'het programmabureau',
    addresseeName: person.name,
    municipality: partner.name,
    installedOn,
    isVacant,
    handover,
    link: `${deps.publicUrl}/${token}`,
  });
  return [{ to: { name: person.name, email: person.email }, addressee: isVacant ? 'programmabureau' : id, message }];
};
