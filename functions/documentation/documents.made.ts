import { apiVersion } from '#shared/api/routes.ts';
import { eventCatalogue } from './event-catalogue.ts';
import { eventPage } from './event-page.ts';
import { openApi } from './openapi.ts';
import { page, pagePolicy } from './page.ts';

const api = openApi();
const events = eventCatalogue();

/** The public description of this API. Made when the function is bundled: it depends neither on the environment nor on the time. */
export const documents = {
  api: JSON.stringify(api),
  apiPage: page(api),
  events: JSON.stringify(events),
  eventPage: eventPage(events, apiVersion),
  pagePolicy,
};
