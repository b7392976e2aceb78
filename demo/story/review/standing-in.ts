import type { Story } from '../story.ts';
import { represented } from './script.ts';

/** A municipality lets itself be represented in the klankbordgroep from today (rule 6); the next sounding shows it. */
export const standingIn = async ({ api, show, today }: Story): Promise<void> => {
  const { partnerId, by } = represented;
  const { representationId } = await api.registry.represent({
    body: 'klankbordgroep',
    representedPartnerId: partnerId,
    byPartnerId: by,
    from: today,
  });
  show.event(`Vaals lets itself be represented by Gulpen-Wittem in the klankbordgroep (${representationId}).`);
  show.detail('Its college and its council decide for themselves, always.');
};
