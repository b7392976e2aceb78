import type { Role } from '#shared/vocabulary/membership.ts';

const roles: Readonly<Record<Role, string>> = {
  'portfolio-holder': 'portefeuillehouder',
  'college-secretary': 'secretaris van het college',
  'council-clerk': 'griffier',
  'board-contact': 'contactpersoon van het bestuur',
  'programme-director': 'programmadirecteur',
  bureau: 'medewerker van het programmabureau',
  'alliance-lead': 'alliantieleider',
};

/** What a person does for its partner or for the programmabureau, in Dutch. */
export const roleInDutch = (role: Role): string => roles[role];
