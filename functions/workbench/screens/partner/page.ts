import { everyPart } from '../../every-part.ts';
import { programmabureau } from '../../words/registry-words.ts';
import { allAlliances } from '../alliances/page.ts';
import type { Screen, Visit } from '../screen.ts';
import { bureauView } from './bureau-view.ts';
import { partnerView } from './view.ts';

/** What a partner promised and gives, by alliance. */
const commitmentsOf = async (visit: Visit, partnerId: string) => {
  const { api, programmeId } = visit;
  const [contributions, alliances] = await Promise.all([
    everyPart(api, 'listContributions', { path: { programmeId }, query: { partnerId } }, (part) => part.contributions),
    allAlliances(visit),
  ]);
  return contributions.map((one) => {
    const alliance = alliances.find(({ allianceId }) => allianceId === one.allianceId);
    return { ...one, title: alliance?.title ?? one.allianceId };
  });
};

/** One partner: its ring, seats, people, representation, meeting days and contributions; or the programmabureau with its people. */
export const partner: Screen = {
  path: 'partners/{partnerId}',
  who: 'everybody',
  show: async (visit) => {
    const { api, programmeId, params } = visit;
    const { partnerId = '' } = params;
    const path = { programmeId };
    const peopleOf = everyPart(api, 'listPeople', { path, query: { partnerId } }, ({ people }) => people);
    if (partnerId === programmabureau) {
      const [people, programme] = await Promise.all([peopleOf, api.call('readProgramme', { path })]);
      return { title: 'Programmabureau', main: bureauView({ people, programme }, visit) };
    }
    const [people, programme, { seats }, commitments, askedOfPartners] = await Promise.all([
      peopleOf,
      api.call('readProgramme', { path }),
      api.call('readComposition', { path }),
      commitmentsOf(visit, partnerId),
      api.call('readAsked', { path }),
    ]);
    const found = programme.partners.find((one) => one.partnerId === partnerId);
    const title = found?.name ?? partnerId;
    const page = { partnerId, title, found, people, programme, seats, commitments, askedOfPartners };
    return { title, main: partnerView(page, visit) };
  },
};
