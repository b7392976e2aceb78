import type { BodyOf } from '#client/client.ts';
import { isAddress } from '../../forms/e-mail-address.ts';
import type { Reader } from '../../forms/typed.ts';
import { functionWords, programmabureau, rolesOf } from '../../words/registry-words.ts';
import type { Party } from './party.ts';

type Body = BodyOf<'recordPerson'>;
export const functions = Object.keys(functionWords) as NonNullable<Body['function']>[];

/** Reads an e-mail address; whether it can exist is for the API to say. */
export const addressOf = (reader: Reader): string => {
  const email = reader.text('email', 'Vul een e-mailadres in. Bijvoorbeeld griffie@gemeente.nl.');
  if (email !== '' && !isAddress(email))
    reader.fault('email', 'Dit is geen e-mailadres. Bijvoorbeeld griffie@gemeente.nl.');
  return email;
};

/** The chosen function at the programmabureau, if any. */
export const functionOf = (reader: Reader): { readonly function?: NonNullable<Body['function']> } =>
  reader.optional('functie') === undefined
    ? {}
    : { function: reader.choice('functie', functions, 'Kies een functie uit de lijst.') };

/** A new person as it was typed. Who has the same role until then is succeeded, if that is chosen. */
export const readPerson = (reader: Reader, { partnerId, kind, people }: Party): Body => {
  const role = reader.choice('rol', rolesOf(kind), 'Kies een rol.');
  const succeeds = reader.optional('opvolger');
  const before = people.find(({ personId }) => personId === succeeds);
  if (succeeds !== undefined && before?.role !== role)
    reader.fault('opvolger', 'Kies iemand die nu dezelfde rol heeft, of niemand.');
  const until = reader.optional('tot');
  return {
    ...(partnerId === programmabureau ? {} : { partnerId }),
    role,
    ...(kind === undefined ? functionOf(reader) : {}),
    name: reader.text('naam', 'Vul de naam in.'),
    email: addressOf(reader),
    from: reader.day('vanaf'),
    ...(until === undefined ? {} : { until: reader.day('tot') }),
    ...(succeeds === undefined ? {} : { succeeds }),
  };
};
