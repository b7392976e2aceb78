import { readFileSync, writeFileSync } from 'node:fs';
import { eventCatalogue } from '#functions/documentation/event-catalogue.ts';
import { eventTable } from '#functions/documentation/event-table.ts';

/** Writes the table of events in the documents down again, from the catalogue as it is now. */
const file = new URL('../../docs/events.md', import.meta.url);
const [before] = readFileSync(file, 'utf8').split(/^\| event /m);
writeFileSync(file, `${before}${eventTable(eventCatalogue())}\n`);
