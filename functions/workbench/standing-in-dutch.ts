import { roleInDutch } from '#shared/words/dutch-roles.ts';
import type { Standing } from './screens/screen.ts';

/** The role of somebody with its partner: "portefeuillehouder, Stein". */
export const standingInDutch = ({ role, party }: Pick<Standing, 'role' | 'party'>): string => {
  const partner = party === 'programmabureau' ? undefined : party;
  return [role && roleInDutch(role), partner].filter(Boolean).join(', ');
};
