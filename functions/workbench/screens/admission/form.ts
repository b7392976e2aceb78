import type { BodyOf } from '#client/client.ts';
import { isAddress } from '../../forms/e-mail-address.ts';
import { identifierOf } from '../../forms/identifiers.ts';
import { filledRows, inRow } from '../../forms/rows.ts';
import type { Reader } from '../../forms/typed.ts';
import { partnerKindWords, ringWords, rolesOf } from '../../words/registry-words.ts';

type Body = BodyOf<'admitPartner'>;

export const kinds = Object.keys(partnerKindWords) as Body['kind'][];
export const rings = Object.keys(ringWords) as Body['ring'][];
/** Every role that a partner of some kind has. */
export const roles = [...new Set(kinds.flatMap(rolesOf))];
/** The fields of one person. */
export const personFields = ['rol', 'naam', 'email'] as const;

/** A partner that joins, as it was typed. Its identifier is made of its name. */
export const readAdmission = (reader: Reader): Body => {
  const name = reader.text('naam', 'Vul de naam van de partner in.');
  const partnerId = identifierOf(name);
  if (name !== '' && partnerId === '') reader.fault('naam', 'Kies een naam met letters of cijfers.');
  const kind = reader.choice('soort', kinds, 'Kies wat voor organisatie het is.');
  const ring = reader.choice('ring', rings, 'Kies een ring.');
  const from = reader.day('vanaf');
  const contacts = filledRows(reader.values, 'mens', personFields).map((row) => {
    const at = (field: (typeof personFields)[number]): string => inRow('mens', row, field);
    const role = reader.choice(at('rol'), roles, 'Kies een rol.');
    if (reader.values[at('rol')] && !rolesOf(kind).includes(role))
      reader.fault(at('rol'), `Deze rol bestaat niet bij: ${partnerKindWords[kind]}.`);
    const email = reader.text(at('email'), 'Vul een e-mailadres in.');
    if (email !== '' && !isAddress(email))
      reader.fault(at('email'), 'Dit is geen e-mailadres. Bijvoorbeeld griffie@gemeente.nl.');
    return { role, name: reader.text(at('naam'), 'Vul de naam in.'), email };
  });
  demandReached(reader, kind, contacts);
  return { partnerId, name, kind, ring, from, contacts };
};

const isMunicipality = (kind: Body['kind']): boolean => kind === 'municipality';

/** Nobody can be asked for a body without somebody in a role for it. */
const demandReached = (reader: Reader, kind: Body['kind'], contacts: Body['contacts']): void => {
  const has = (...able: readonly Body['contacts'][number]['role'][]): boolean =>
    contacts.some(({ role }) => able.includes(role));
  const first = inRow('mens', 1, 'rol');
  if (isMunicipality(kind)) {
    if (!has('college-secretary', 'portfolio-holder'))
      reader.fault(first, 'Noem iemand voor het college: de gemeentesecretaris of de portefeuillehouder.');
    if (!has('council-clerk')) reader.fault(first, 'Noem iemand voor de raad: de griffier.');
  } else if (!has('board-contact')) reader.fault(first, 'Noem iemand voor het bestuur.');
};
