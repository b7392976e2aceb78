import { onDay } from '../terms/bodies.ts';
import type { BureauFunction, RoleHeld } from '../terms/registry.ts';
import { standInFor } from '../terms/succession.ts';
import type { PastRegistry } from './as-of.ts';

/** The programmabureau on a day: its host, its director, the functions of its staff, and the body that commissions it. */
export interface Bureau {
  /** A municipality of the programme, or an organisation of its own such as a foundation. */
  readonly host: { readonly partnerId: string } | { readonly foundation: string };
  readonly commissionedBy: 'regiegroep';
  /** The person that leads it, without a name. */
  readonly directorId?: string;
  readonly functions: readonly BureauFunction[];
}

/** The programmabureau as it was recorded on a day (ISO date). */
export const bureauOn = ({ programme, partners, roles, successions }: PastRegistry, date: string): Bureau => {
  const named = programme.bureau.host;
  const host = standInFor({ partners, successions }, named, date) ?? named;
  const staff = roles.filter((staffRole: RoleHeld) => staffRole.partnerId === undefined && onDay(staffRole, date));
  const director = staff.find(({ role }) => role === 'programme-director');
  return {
    host: partners.some(({ partnerId }) => partnerId === host) ? { partnerId: host } : { foundation: host },
    commissionedBy: 'regiegroep',
    ...(director ? { directorId: director.personId } : {}),
    functions: [...new Set(staff.flatMap((staffRole) => staffRole.function ?? []))].sort(),
  };
};
