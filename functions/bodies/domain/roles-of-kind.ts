import type { PartnerKind, Role } from '#shared/vocabulary/membership.ts';
import type { ContactBody } from '../terms/bodies.ts';

/** The roles that people have for a partner, by its kind. */
export const rolesOfKind = (kind: PartnerKind): readonly Role[] =>
  kind === 'municipality'
    ? ['portfolio-holder', 'college-secretary', 'council-clerk', 'alliance-lead']
    : ['board-contact', 'alliance-lead'];

/** The roles that people have in the programmabureau. */
export const rolesOfStaff: readonly Role[] = ['programme-director', 'bureau'];

/** The bodies of a partner that are asked, each of which needs somebody on every day that the partner takes part. */
export const neededBodies = (kind: PartnerKind): readonly ContactBody[] =>
  kind === 'municipality' ? ['college', 'council'] : ['partner'];
