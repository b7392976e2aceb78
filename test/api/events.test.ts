import { readFileSync } from 'node:fs';
import type { APIGatewayProxyEvent } from 'aws-lambda';
import { describe, expect, test } from 'vitest';
import * as z from 'zod';
import { eventCatalogue } from '#functions/documentation/event-catalogue.ts';
import { eventTable } from '#functions/documentation/event-table.ts';
import { events as words } from '#functions/documentation/event-words.ts';
import { describeApi } from '#functions/documentation/handler.ts';
import { catalogue, type FactType, offeredTypes } from '#shared/events/catalogue.ts';
import { CloudEvent, factOf } from '#shared/events/cloud-event.ts';

const told = eventCatalogue();
const ask = (resource: string) => describeApi()({ resource, path: resource } as APIGatewayProxyEvent);

describe('the catalogue of events', () => {
  test('has every event that may be heard, and no other', () => {
    expect(told.events.map(({ type }) => type)).toEqual(offeredTypes);
    expect(Object.keys(words).sort()).toEqual([...offeredTypes].sort());
    expect(told.events.length).toBeGreaterThan(35);
  });

  test.each(told.events)('says of $type what it tells, with a sample that is one', (described) => {
    const { type, description, dataSchema, sample } = described;
    expect(description).toMatch(/^[A-Z][^<>]{15,}\.$/);
    // By the schemas that are published, and by those that every event is held against before it leaves.
    const published = (schema: object) => z.fromJSONSchema(schema as Parameters<typeof z.fromJSONSchema>[0]);
    published(told.eventSchema).parse(sample);
    published(dataSchema).parse(sample.data);
    expect(published(dataSchema).safeParse({ ...sample.data, name: 'Jansen' }).success).toBe(false);
    expect(published(dataSchema).safeParse({ ...sample.data, programmeId: undefined }).success).toBe(false);
    expect(sample.type).toBe(type);
    expect(factOf(CloudEvent.parse(sample)).data).toEqual(sample.data);
    const properties = dataSchema['properties'] as Record<string, { description?: string }>;
    expect(Object.keys(properties)).toEqual(Object.keys(catalogue[type as FactType].shape));
    for (const { description: about } of Object.values(properties)) expect(about).toMatch(/^[A-Z].*\.$/);
  });

  test('is read by programs without a token and from every origin', async () => {
    const { statusCode, headers, body } = await ask('/event-catalogue');
    expect(statusCode).toBe(200);
    expect(headers).toMatchObject({ 'Content-Type': 'application/json', 'Access-Control-Allow-Origin': '*' });
    expect(JSON.parse(body)).toEqual(JSON.parse(JSON.stringify(told)));
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
    for (const type of offeredTypes) expect(body).toContain(`id="${type}"`);
  });

  test('stands in the documents as it is: npm run events', () => {
    const document = readFileSync(new URL('../../docs/events.md', import.meta.url), 'utf8');
    expect(document.includes(eventTable(told)), 'run `npm run events`').toBe(true);
  });
});
