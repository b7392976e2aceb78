import type { Role } from '#shared/vocabulary/membership.ts';

const roles: Readonly<Record<Role, string>> = {
  'portfolio-holder': 'portefeuillehouder',
  'college-secretary': 'gemeentesecretaris',
  'council-clerk': 'griffier',
  'board-contact': 'contactpersoon van het bestuur',
  'programme-director': 'programmadirecteur',
  bureau: 'medewerker van het programmabureau',
  'alliance-lead': 'trekker van een alliantie',
};

/** What a person does for its partner or for the programmabureau, in Dutch. */
export const roleInDutch = (role: Role): string => roles[role];
