import type { AnswerOf } from '#client/client.ts';
import type { BodyName, PartnerKind, Ring, Role } from '#shared/vocabulary/membership.ts';
import { dutchDate } from '#shared/words/dutch.ts';
import { dutchPeriod } from '#shared/words/dutch-period.ts';

/** The partner that staff of the programmabureau stands for, in an address and in a query. */
export const programmabureau = 'programmabureau';

export const partnerKindWords: Readonly<Record<PartnerKind, string>> = {
  municipality: 'gemeente',
  'knowledge-institution': 'kennisinstelling',
  'civil-society': 'maatschappelijke organisatie',
  company: 'bedrijf',
  province: 'provincie',
  state: 'Rijk',
};

export const ringWords: Readonly<Record<Ring, string>> = {
  inner: 'binnenste ring',
  middle: 'middelste ring',
  outer: 'buitenste ring',
};

export const bodyWords: Readonly<Record<BodyName, string>> = {
  regiegroep: 'regiegroep',
  klankbordgroep: 'klankbordgroep',
  coalition: 'coalitie',
  college: 'college',
  council: 'raad',
};

type BureauFunction = AnswerOf<'readProgramme'>['bureau']['functions'][number];

export const functionWords: Readonly<Record<BureauFunction, string>> = {
  strategy: 'strategie',
  'programme-management': 'programmamanagement',
  'finance-and-control': 'financiën en control',
  communication: 'communicatie',
  fundraising: 'fondsenwerving',
  lobby: 'lobby',
  'public-affairs': 'public affairs',
};

/** The roles that people have for a partner of a kind; those of the programmabureau without one. */
export const rolesOf = (kind: PartnerKind | undefined): readonly Role[] => {
  if (kind === undefined) return ['programme-director', 'bureau'];
  return kind === 'municipality'
    ? ['portfolio-holder', 'college-secretary', 'council-clerk', 'alliance-lead']
    : ['board-contact', 'alliance-lead'];
};

/** A period in words: "vanaf 1 mei 2027", "1 mei 2027 tot en met 31 december 2027". @param until - the first day after it (ISO date). */
export const periodInDutch = ({
  from,
  until,
}: {
  readonly from: string;
  readonly until?: string | undefined;
}): string => (until === undefined ? `vanaf ${dutchDate(from)}` : dutchPeriod({ from, until }));
