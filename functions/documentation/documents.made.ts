import { apiVersion } from '#shared/api/routes.ts';
import { eventCatalogue } from './event-catalogue.ts';
import { eventPage } from './event-page.ts';
import { openApi } from './openapi.ts';
import { page, pagePolicy } from './page.ts';

const api = openApi();
const events = eventCatalogue();

/** What anybody may read of this API. Made when the function is bundled: nothing in it depends on where or when it runs. */
export const documents = {
  api: JSON.stringify(api),
  apiPage: page(api),
  events: JSON.stringify(events),
  eventPage: eventPage(events, apiVersion),
  pagePolicy,
};
