/** What is said and done about the seats of the regiegroep. Partners by their identifier in the programme file. */

/** A municipality that somebody would rather see in the regiegroep than the one that waited longest. */
export const preferred = 'vaals';

/** The seat that has something to add to its vote. */
export const adding = {
  addressee: 'seat-meerssen',
  remarks: 'Meerssen draagt de zetel graag over. Alle lopende dossiers liggen klaar bij onze opvolger.',
};

/** A municipality that lets itself be represented in the klankbordgroep, and by whom. */
export const represented = { partnerId: 'vaals', by: 'gulpen-wittem' };

/** The application of the municipality that passed its seat on. */
export const formerSeat = { app: 'zaaksysteem-meerssen', name: 'Meerssen' };
