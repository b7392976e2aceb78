import type { SectionsView } from '#shared/pages/views.ts';
import { dutchDate } from '#shared/words/dutch.ts';
import type { AskedApproval } from '../terms/approval.ts';
import type { Cycle } from '../terms/cycle.ts';

/** What the college reads: its approval, and what follows when it takes that back. */
export const approvalView = (
  { approval, cycleId }: Pick<AskedApproval, 'approval' | 'cycleId'>,
  { title, status }: Pick<Cycle, 'title' | 'status'>,
): SectionsView => ({
  sections: [
    {
      heading: 'Het besluit dat nu geldt',
      text: 'Uw college stemde in met deze kaders.',
      rows: [
        ['Kaders', `${title}, versie ${cycleId}`],
        ['Eerder besluit', `${dutchDate(approval.decidedOn)}, kenmerk ${approval.reference}`],
      ],
    },
    { heading: 'Wat dit betekent', text: status === 'in-force' ? inForce : running },
  ],
});

const inForce =
  'Is de instemming ingetrokken? Dan is uw gemeente vanaf de dag van het nieuwe besluit niet meer gebonden aan deze kaders. Voor de andere gemeenten blijven de kaders gelden. De leden van de regiegroep en het programmabureau krijgen direct bericht. De regiegroep besluit hoe het verder gaat. Bijdragen die zijn toegezegd, veranderen hierdoor niet.';

const running =
  'Is de instemming ingetrokken? Dan telt de instemming van uw college niet meer mee. De kaders treden pas in werking als alle colleges instemmen. De leden van de regiegroep en het programmabureau krijgen direct bericht. De regiegroep besluit hoe het verder gaat.';
