import type { BodyOf } from '#client/client.ts';
import { everyPart } from '../../every-part.ts';
import { formScreen } from '../../forms/form-screen.ts';
import type { Reader } from '../../forms/typed.ts';
import { doneOf, withDone } from '../../words/done-words.ts';
import { speakersOf } from '../alliance/looker.ts';
import { allianceAt } from '../alliance/page.ts';
import { doesInRole } from '../may-do.ts';
import type { Visit } from '../screen.ts';
import { mayAskBack } from '../taking-back/view.ts';
import { type ContributionAbout, contributionForm, movesOf } from './view.ts';

const grantsOf = async ({ api, programmeId, standing }: Visit): Promise<ContributionAbout['grants']> => {
  const request = { path: { programmeId }, query: { partnerId: standing.actsFor } };
  const found = await everyPart(api, 'listGrants', request, ({ grants }) => grants);
  return found.filter(({ status }) => status === 'granted');
};

/** The move as it was chosen. */
export const readMove = (reader: Reader, { contribution }: ContributionAbout): BodyOf<'moveContribution'> => {
  const open = movesOf(contribution).map(({ value }) => value);
  const move = reader.choice('stap', open, 'Kies wat u wilt doen.');
  const reason = reader.optional('reden');
  const within = move === 'put' ? reader.optional('binnen') : undefined;
  return {
    change: Number(reader.values['wijziging']),
    move,
    ...(within === undefined ? {} : { within }),
    ...(reason === undefined ? {} : { reason }),
  };
};

/** One contribution: its decision, its conditions, its payments; its partner puts it to the decision, or takes it back. */
export const contribution = formScreen({
  ...contributionForm,
  load: async (visit: Visit): Promise<ContributionAbout> => {
    const { api, programmeId, params, standing } = visit;
    const { allianceId = '', contributionId = '' } = params;
    const [found, alliance] = await Promise.all([
      api.call('readContribution', { path: { programmeId, allianceId, contributionId } }),
      allianceAt(visit),
    ]);
    const isOurs = found.partnerId === standing.actsFor && doesInRole('propose a contribution', standing);
    const grants = isOurs && found.decidingBody !== 'own-board' ? await grantsOf(visit) : [];
    const asksBack = mayAskBack(standing, found.partnerId);
    const acceptedBy = speakersOf(alliance).filter((partnerId) => partnerId !== found.partnerId);
    return { contribution: found, title: alliance.title, acceptedBy, isOurs, asksBack, grants, done: doneOf(visit) };
  },
  read: readMove,
  send: async ({ api, programmeId, here }, body, { contribution: { allianceId, contributionId } }) => {
    await api.call('moveContribution', { path: { programmeId, allianceId, contributionId }, body });
    const path = here(`ons-deel/${allianceId}/${contributionId}`);
    return withDone(path, body.move === 'put' ? 'voorgelegd' : 'ingetrokken');
  },
});
