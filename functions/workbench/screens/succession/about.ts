import type { AnswerOf } from '#client/client.ts';
import { localDate } from '#shared/runtime/local-date.ts';
import { everyPart } from '../../every-part.ts';
import type { Offer } from '../../words/alliance-words.ts';
import { bodyWords } from '../../words/registry-words.ts';
import type { SuccessionKind } from '../../words/succession-words.ts';
import { allAlliances } from '../alliances/page.ts';
import { nameOf } from '../partner/people-view.ts';
import type { Visit } from '../screen.ts';
import type { Divisible, ToDivide } from './form.ts';
import type { MovedNames, Preview } from './preview-view.ts';

type Programme = AnswerOf<'readProgramme'>;

/** What the form of a succession is about, with the names of everything that can move. */
export interface SuccessionAbout {
  readonly kind: SuccessionKind;
  readonly programme: Programme;
  readonly names: MovedNames;
  readonly today: string;
}

/** Reads the registry and the names. */
export const aboutSuccession = async (visit: Visit, kind: SuccessionKind): Promise<SuccessionAbout> => {
  const { api, programmeId, now } = visit;
  const path = { programmeId };
  const [programme, people, { seats }, alliances] = await Promise.all([
    api.call('readProgramme', { path }),
    everyPart(api, 'listPeople', { path }, (part) => part.people),
    api.call('readComposition', { path }),
    allAlliances(visit),
  ]);
  const partner = (id: string): string => programme.partners.find(({ partnerId }) => partnerId === id)?.name ?? id;
  const names: MovedNames = {
    partner,
    alliance: (id) => alliances.find(({ allianceId }) => allianceId === id)?.title ?? id,
    person: (id) => {
      const found = people.find(({ personId }) => personId === id);
      return found ? nameOf(found) : id;
    },
    seat: (id) => {
      const found = seats.find(({ seatId }) => seatId === id);
      return found ? `${found.kind === 'fixed' ? 'vaste' : 'roulerende'} zetel van ${partner(found.partnerId)}` : id;
    },
  };
  return { kind, programme, names, today: localDate(now) };
};

const representationName = (id: string, { partner }: MovedNames): string => {
  const [body = '', represented = ''] = id.split('.');
  return `spreken voor ${partner(represented)} in de ${bodyWords[body as keyof typeof bodyWords] ?? body}`;
};

/** What people divide in a split, with the offers of its contributions. A merger and another name leave nothing to divide. */
export const toDivide = async (
  { api, programmeId }: Visit,
  { kind, names }: SuccessionAbout,
  { moves, contributions, undivided }: Preview,
): Promise<ToDivide> => {
  if (kind !== 'split') return { seats: [], people: [], representations: [], leads: [], contributions: [] };
  const named = (what: Preview['moves'][number]['what'], label: (id: string) => string) =>
    moves.filter((one) => one.what === what).map(({ id }) => ({ id, label: label(id) }));
  const open = undivided.filter(({ what }) => what === 'contribution').map(({ id }) => id);
  const ids = [...new Set([...contributions.map((one) => `${one.allianceId}/${one.contributionId}`), ...open])];
  const divisible = ids.toSorted().map(async (id): Promise<Divisible> => {
    const [allianceId = '', contributionId = ''] = id.split('/');
    const { offer } = await api.call('readContribution', { path: { programmeId, allianceId, contributionId } });
    return { allianceId, contributionId, title: names.alliance(allianceId), ...amountsOf(offer) };
  });
  return {
    seats: named('seat', names.seat),
    people: named('person', names.person),
    representations: named('representation', (id) => representationName(id, names)),
    leads: named('lead', names.alliance),
    contributions: await Promise.all(divisible),
  };
};

const amountsOf = (offer: Offer): Pick<Divisible, 'unit' | 'years'> => {
  if (offer.kind === 'money')
    return { unit: 'cents', years: offer.years.map(({ year, amountCents: amount }) => ({ year, amount })) };
  if (offer.kind === 'hours')
    return { unit: 'hours', years: offer.years.map(({ year, hours: amount }) => ({ year, amount })) };
  return { unit: 'items', years: offer.years.map(({ year }) => ({ year, amount: 1 })) };
};
