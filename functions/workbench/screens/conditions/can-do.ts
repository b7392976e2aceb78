import type { Html } from '#shared/pages/markup.ts';
import { link } from '../../pages/parts.ts';
import type { Visit } from '../screen.ts';
import type { ConditionRow, Place } from './rows.ts';

type Looker = Pick<Visit, 'here' | 'standing'>;

/** The page of one condition. */
export const pathOf = (place: Place): string =>
  place.of === 'approval'
    ? `voorwaarden/kader/${place.cycleId}/${place.conditionId}`
    : `voorwaarden/bijdrage/${place.allianceId}/${place.contributionId}/${place.conditionId}`;

/** Who accepts or refuses a condition. */
export const acceptedBy: Readonly<Record<Place['of'], string>> = {
  approval: 'De zetels van de regiegroep aanvaarden of weigeren haar.',
  contribution:
    'De andere partners van de alliantie aanvaarden of weigeren haar; zijn die er niet, dan het programmabureau.',
};

/** Who follows a condition up. */
export const followedUpBy: Readonly<Record<Place['of'], string>> = {
  approval: 'De regiegroep en het programmabureau volgen haar op.',
  contribution: 'De partners van de alliantie en het programmabureau volgen haar op.',
};

/** Where somebody accepts or refuses a condition, or who does. */
export const accepting = (
  { place, taskId, putIn, isOurs }: ConditionRow,
  { here, standing }: Looker,
): Html | string => {
  if (taskId !== undefined) return link(here(`taken/${taskId}`), 'Aanvaard of weiger haar');
  if (putIn !== undefined && standing.actsFor === 'programmabureau')
    return link(here(`rondes/${putIn}`), 'Bekijk wie nog moet antwoorden');
  if (putIn === undefined && isOurs && place.of === 'contribution')
    return link(here(`ons-deel/${place.allianceId}/${place.contributionId}`), 'Leg haar voor aan de alliantie');
  return acceptedBy[place.of];
};

/** What whoever looks can do about a condition, or who can. */
export const canDo = (row: ConditionRow, visit: Looker): Html | string => {
  const { place, stand, status, mayFollowUp } = row;
  if (stand === 'waits') return accepting(row, visit);
  if (stand !== 'binds') return 'Niets: zij bindt niemand.';
  if (status === 'met') return 'Niets: zij is nagekomen.';
  return mayFollowUp ? link(visit.here(pathOf(place)), 'Volg haar op') : followedUpBy[place.of];
};
