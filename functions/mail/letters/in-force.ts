import { contactFor, municipalitiesOn, participantsOn } from '#functions/bodies/terms/bodies.ts';
import type { Person, Registry } from '#functions/bodies/terms/registry.ts';
import { signTextLink } from '#functions/rounds/terms/text-link.ts';
import { localDate } from '#shared/runtime/local-date.ts';
import { isSameAddress } from '#shared/vocabulary/same-address.ts';
import type { Deps } from '../correspondence.ts';
import { type InForceMailView, inForceMessage } from '../messages/in-force-message.ts';
import { letterReadBy, mailboxLetters } from './letters-to.ts';
import { type Mailing, portionOf } from './mailing.ts';

type Reader = InForceMailView['reader'];

/** Distinguishes the letter to a college or a partner from that to a council, whose key is its partner alone. */
const separator = '.';

/** Everybody who is told: of a municipality its council and its college, of another partner its own contact. */
const readersOn = (registry: Registry, day: string): string[] => {
  const councils = municipalitiesOn(registry, day).map(({ partnerId }) => partnerId);
  const partners = participantsOn(registry, day).map(({ partnerId }) => partnerId);
  return [
    ...councils,
    ...councils.map((partnerId) => `college${separator}${partnerId}`),
    ...partners.filter((partnerId) => !councils.includes(partnerId)).map((one) => `partner${separator}${one}`),
  ];
};

interface Reading {
  readonly addressee: string;
  readonly reader: Reader;
  readonly person: Person;
}

/** The reader of a letter with its person. A college with the mailbox of its council is not written to twice. */
const readerOf = (registry: Registry, addressee: string, day: string): Reading | undefined => {
  const [reader, partnerId] = addressee.includes(separator) ? addressee.split(separator) : ['council', addressee];
  if (partnerId === undefined || !isReader(reader)) return undefined;
  const person = contactFor(registry, partnerId, reader, day);
  if (!person) return undefined;
  const clerk = reader === 'college' ? contactFor(registry, partnerId, 'council', day) : undefined;
  return clerk && isSameAddress(clerk.email, person.email) ? undefined : { addressee, reader, person };
};

const isReader = (word: string | undefined): word is Reader =>
  word === 'council' || word === 'college' || word === 'partner';

/** Colleges, councils and the other partners are told that a framework came in force, with a link that opens its text. */
export const stageEntered: Mailing<'nl.regiodeal.cycle.stage-entered.v1'> = {
  addressees: async (deps, { data: { programmeId, stage }, time }, _now, after) =>
    stage === 'in-force'
      ? portionOf(readersOn(await deps.registry.registry(programmeId), localDate(time)), after)
      : { addressees: [] },
  letterTo: async (deps, { data: { programmeId, cycleId }, time }, addressee, now) => {
    const today = localDate(time);
    const [registry, cycle, bureau, registerEnd] = await Promise.all([
      deps.registry.registry(programmeId),
      deps.frameworks.cycle(programmeId, cycleId),
      deps.registry.bureauContact(programmeId, localDate(now)),
      deps.register.end(programmeId),
    ]);
    const readers = readersOn(registry, today).flatMap((one) => readerOf(registry, one, today) ?? []);
    // The letter says the same to every reader of a kind.
    const letters = mailboxLetters(readers, ({ reader }) => reader);
    const found = letterReadBy(letters, addressee);
    if (!found) return [];
    const { reader } = found.readers[0];
    const message = inForceMessage({
      programmeName: registry.programme.name,
      contactOfBureau: bureau?.email ?? 'het programmabureau',
      addresseeName: found.addresseeName,
      reader,
      title: cycle.title,
      version: Number(cycleId),
      inForceSince: time,
      replacesVersion: cycle.basedOn === undefined ? undefined : Number(cycle.basedOn),
      renewalOn: cycle.renewalDue ?? today,
      link: await linkTo(deps, { programmeId, version: Number(cycleId), textNumber: cycle.text.number }),
      conditions: await conditionsOf(deps, cycle),
      registerEnd: registerEnd && { programmeId, ...registerEnd },
    });
    return [{ to: found.to, addressee: found.readers.length > 1 ? reader : addressee, message }];
  },
};

const linkTo = async (
  { secret, publicUrl }: Deps,
  text: { readonly programmeId: string; readonly version: number; readonly textNumber: number },
): Promise<string> => `${publicUrl}/${signTextLink(await secret(), { ...text, expires: 0 })}`;

/** The conditions of the approvals of this text that bind, as the regiegroep did not refuse them (rule 8), and are not met yet. */
const conditionsOf = async (
  { frameworks, rounds }: Deps,
  cycle: Awaited<ReturnType<Deps['frameworks']['cycle']>>,
): Promise<InForceMailView['conditions']> => {
  const all = await frameworks.conditionsNow(cycle, rounds);
  return all
    .filter(({ binding, condition }) => binding === 'binds' && condition.status !== 'met')
    .map(({ condition: { addressee, text } }) => ({ addressee, text }));
};
