import { readFileSync } from 'node:fs';
import type { APIGatewayProxyEvent } from 'aws-lambda';
import { describe, expect, test } from 'vitest';
import * as z from 'zod';
import { Finding } from '#functions/alliances/terms/report.ts';
import { eventCatalogue } from '#functions/documentation/event-catalogue.ts';
import { eventTable } from '#functions/documentation/event-table.ts';
import { events as words } from '#functions/documentation/event-words.ts';
import { describeApi } from '#functions/documentation/handler.ts';
import { type Route, routes } from '#shared/api/routes.ts';
import { catalogue, type FactType, fact, offeredTypes } from '#shared/events/catalogue.ts';
import { CloudEvent, factOf } from '#shared/events/cloud-event.ts';
import { cloudEventOf } from '#shared/events/cloud-event-of.ts';
import { matterKinds } from '#shared/vocabulary/matter.ts';
import { eachOf } from '../support/each-of.ts';

const documented = eventCatalogue();
const ask = (resource: string) => describeApi()({ resource, path: resource } as APIGatewayProxyEvent);

const readable = Object.values<Route>(routes).filter(({ method }) => method === 'GET');
/** Whether the API tells something at an address that an event refers to. */
const isRead = (dataref: string | undefined): boolean =>
  readable.some(({ path }) => new RegExp(`/v1${path.replaceAll(/\{\w+\}/g, '[^/]+')}$`).test(dataref ?? ''));

describe('what an event refers to', () => {
  test.each(documented.events)('can be read: $type', ({ sample }) => {
    expect(isRead(sample.dataref), sample.dataref).toBe(true);
  });

  const matters = {
    'framework-cycle': ['1', 'framework-cycles/1'],
    conditions: ['1.1.stein', 'framework-cycles/1/conditions'],
    accession: ['1.vaals', 'accessions'],
    approval: ['1.vaals', 'framework-cycles/1'],
    composition: ['1', 'composition-reviews'],
    rules: ['1', 'rule-changes'],
    contribution: [
      'buurtwerkplaatsen.stein-werkplaatsen',
      'alliances/buurtwerkplaatsen/contributions/stein-werkplaatsen',
    ],
    report: ['buurtwerkplaatsen.2028-01-01_2028-07-01', 'alliances/buurtwerkplaatsen/reports'],
    payment: ['werkplaatsen.stein-geld.2028', 'alliances/werkplaatsen/contributions/stein-geld'],
    grant: ['stein-2028', 'grants/stein-2028'],
    escalation: ['escalation-1', 'escalations/escalation-1'],
    obligation: ['escalation-1.4.measure-1', 'escalations/escalation-1'],
  } as const;

  test.each(matterKinds)('is the matter that was decided on: %s', (matter) => {
    const [matterId, place] = matters[matter];
    const data = { programmeId: 'zuid-limburg', matter, matterId, decisionId: 'd', sequence: 1, hash: 'h' };
    const registeredFact = fact('nl.regiodeal.decision.registered.v1', '2027-03-01T09:00:00.000Z', data);
    const { dataref } = cloudEventOf(
      { ...registeredFact },
      { source: 'urn:nld:oin:1', apiUrl: 'https://api.example/v1' },
    );
    expect(dataref).toBe(`https://api.example/v1/programmes/zuid-limburg/${place}`);
    expect(isRead(dataref)).toBe(true);
  });
});

describe('the catalogue of events', () => {
  test('has every event that may be received, and no other', () => {
    expect(documented.events.map(({ type }) => type)).toEqual(offeredTypes);
    expect(Object.keys(words).sort()).toEqual([...offeredTypes].sort());
    expect(documented.events.length).toBeGreaterThan(35);
  });

  test.each(documented.events)('says of $type what it tells, with a sample that is one', (described) => {
    const { type, description, dataSchema, sample } = described;
    expect(description).toMatch(/^[A-Z][^<>]{15,}\.$/);
    // By the schemas that are published, and by those that every event is held against before it leaves.
    const published = (schema: object) => z.fromJSONSchema(schema as Parameters<typeof z.fromJSONSchema>[0]);
    published(documented.eventSchema).parse(sample);
    published(dataSchema).parse(sample.data);
    expect(published(dataSchema).safeParse({ ...sample.data, name: 'Jansen' }).success).toBe(false);
    expect(published(dataSchema).safeParse({ ...sample.data, programmeId: undefined }).success).toBe(false);
    expect(sample.type).toBe(type);
    expect(factOf(CloudEvent.parse(sample)).data).toEqual(sample.data);
    const properties = dataSchema['properties'] as Record<string, { description?: string }>;
    expect(Object.keys(properties)).toEqual(Object.keys(catalogue[type as FactType].shape));
    for (const { description: about } of eachOf(Object.values(properties))) expect(about).toMatch(/^[A-Z].*\.$/);
  });

  test('names colours, and who decides, in the words of the reports', () => {
    const { colour, level } = Finding.shape;
    const values = (name: string) => documented.events.flatMap(({ sample }) => sample.data[name] ?? []);
    expect(values('colour').map((value) => colour.parse(value))).toHaveLength(1);
    expect(values('level').map((value) => level.parse(value))).toHaveLength(1);
  });

  test('is read by programs without a token and from every origin', async () => {
    const { statusCode, headers, body } = await ask('/event-catalogue');
    expect(statusCode).toBe(200);
    expect(headers).toMatchObject({ 'Content-Type': 'application/json', 'Access-Control-Allow-Origin': '*' });
    expect(JSON.parse(body)).toEqual(JSON.parse(JSON.stringify(documented)));
  });

  test('is read by people as a page: no script, nothing from elsewhere, every event', async () => {
    const { statusCode, headers, body } = await ask('/docs/events');
    expect(statusCode).toBe(200);
    expect(headers).toMatchObject({
      'Content-Type': 'text/html; charset=utf-8',
      'Content-Security-Policy': expect.stringContaining("default-src 'none'"),
    });
    expect(headers).not.toHaveProperty('Access-Control-Allow-Origin');
    expect(body).not.toMatch(/<script|src=/i);
    for (const type of eachOf(offeredTypes)) expect(body).toContain(`id="${type}"`);
  });

  test('stands in the documents as it is: npm run events', () => {
    const document = readFileSync(new URL('../../docs/events.md', import.meta.url), 'utf8');
    expect(document.includes(eventTable(documented)), 'run `npm run events`').toBe(true);
  });
});
