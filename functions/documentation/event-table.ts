import type { EventCatalogue } from './event-catalogue.ts';

/** The catalogue of events as a table for the documents of the project. A test compares them. */
export const eventTable = ({ events }: EventCatalogue): string =>
  [
    '| event (`nl.regiodeal.…`) | what it tells | its data, beside `programmeId` |',
    '|---|---|---|',
    ...events.map(({ type, description, dataSchema }) => {
      const names = Object.keys(dataSchema['properties'] as object).filter((name) => name !== 'programmeId');
      return `| \`${type.replace('nl.regiodeal.', '')}\` | ${description} | ${names.map((name) => `\`${name}\``).join(', ')} |`;
    }),
  ].join('\n');
