import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { describe, expect, onTestFinished, test } from 'vitest';
import * as z from 'zod';
import { contracts } from '#functions/documentation/contracts.ts';
import type { JsonSchema } from '#functions/documentation/document.ts';
import { describeApi } from '#functions/documentation/handler.ts';
import { openApi, unworded } from '#functions/documentation/openapi.ts';
import { chapters, worded } from '#functions/documentation/worded.ts';
import type { Contract } from '#shared/api/contract.ts';
import { apiVersion, type Operation, openRoutes, type Route, routes } from '#shared/api/routes.ts';
import { authority } from '#shared/authority/authority.ts';
import { eachOf } from '../support/each-of.ts';

const document = openApi();
const operations = Object.entries(routes) as [Operation, Route][];
const ask = (path: string) => describeApi()({ resource: path.replace(/\/$/, ''), path });

const root = fileURLToPath(new URL('../..', import.meta.url));
const spectral = promisify(execFile);

/** What the linter of the NLGov REST API Design Rules says of a document: nothing, when it is right. */
const linted = async (about: unknown): Promise<string> => {
  const folder = mkdtempSync(join(tmpdir(), 'openapi-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const file = join(folder, 'openapi.json');
  writeFileSync(file, JSON.stringify(about));
  const ruleset = join(root, 'test/api/nlgov-adr.spectral.yaml');
  const given = ['lint', '--fail-severity=warn', '--format=text', '-r', ruleset, file];
  const program = join(root, 'node_modules/@stoplight/spectral-cli/dist/index.js');
  try {
    await spectral(process.execPath, [program, ...given]);
    return '';
  } catch (error) {
    return (error as { stdout: string }).stdout;
  }
};

describe('the description of the API', () => {
  test('follows the NLGov REST API Design Rules: no error, no warning', { timeout: 240_000 }, async () => {
    expect(await linted(document)).toBe('');
  });

  test('is really held against those rules', { timeout: 240_000 }, async () => {
    // One path is enough to be wrong with, and read in a tenth of the time.
    const paths = Object.fromEntries(Object.entries(document.paths).slice(0, 1));
    const wrong = { ...document, paths, servers: [{ url: 'http://api.example/' }] };
    expect(await linted(wrong)).toMatch(/servers-use-https/);
  });

  test.each(operations)('holds %s where its route is, behind its scope', (name, { path, method, scope }) => {
    const described = document.paths[path]?.[method.toLowerCase()];
    expect(described).toMatchObject({ operationId: name, security: [{ accessToken: [scope] }] });
    expect(described?.summary).toMatch(/^[A-Z].{5,70}[^.]$/);
    expect(described?.description).toMatch(/^[A-Z][\s\S]{15,}\.$/);
  });

  test('holds nothing else but itself', () => {
    const described = Object.entries(document.paths).flatMap(([path, methods]) =>
      Object.keys(methods).map((method) => `${method.toUpperCase()} ${path}`),
    );
    const known = operations.map(([, { method, path }]) => `${method} ${path}`);
    expect(described.sort()).toEqual([...known, ...Object.values(openRoutes).map(({ path }) => `GET ${path}`)].sort());
  });

  /** Lists that a programme has some dozens of at most, given whole because they are looked at together. */
  const whole = ['listBodies', 'listLineBudgets'];
  const lists = operations.map(([name]) => name).filter((name) => name.startsWith('list') && !whole.includes(name));

  test.each(lists)('gives %s in parts, and says where the next one is', (name) => {
    const [, route] = operations.find(([other]) => other === name) ?? [];
    const described = document.paths[route?.path ?? '']?.['get'];
    const names = described?.parameters?.map((one) => ('name' in one ? one.name : '')) ?? [];
    expect(names).toContain('limit');
    expect(names).toContain(name === 'listEvents' ? 'after' : 'cursor');
    const answer = described?.responses['200'];
    expect(Object.keys((answer && 'headers' in answer && answer.headers) || {})).toContain('Link');
  });

  test('names the version that every answer names, and somebody to write to', () => {
    expect(document.info).toMatchObject({
      version: apiVersion,
      contact: {
        name: expect.stringMatching(/\w/),
        email: expect.stringMatching(/@/),
        url: expect.stringMatching(/^https:/),
      },
    });
  });

  test.each(Object.keys(document.components.schemas))('has no room in %s for fields it does not name', (name) => {
    const { type, additionalProperties } = document.components.schemas[name] ?? {};
    expect(type).toBe('object');
    expect(additionalProperties).toBe(false);
  });
});

/** Every field in a schema, with its path and what is said of it. */
const fieldsIn = (schema: JsonSchema, path: string): [string, unknown][] => {
  const { properties, items, additionalProperties, anyOf, oneOf, allOf } = schema;
  const named = Object.entries((properties ?? {}) as Record<string, JsonSchema>);
  const others = [items, additionalProperties, ...[anyOf, oneOf, allOf].flat()].filter(
    (one) => typeof one === 'object',
  );
  return [
    ...named.flatMap(([name, field]): [string, unknown][] => [
      [`${path}.${name}`, field['description']],
      ...fieldsIn(field, `${path}.${name}`),
    ]),
    ...others.flatMap((one) => fieldsIn((one ?? {}) as JsonSchema, path)),
  ];
};

describe('the words of the API', () => {
  const described = Object.values(document.paths).flatMap((methods) => Object.values(methods));
  const fields = [
    ...Object.entries(document.components.schemas).flatMap(([name, schema]) => fieldsIn(schema, name)),
    ...described.flatMap(({ operationId, requestBody, parameters = [] }) => [
      ...Object.values(requestBody?.content ?? {}).flatMap(({ schema }) => fieldsIn(schema, operationId)),
      ...parameters.flatMap((one): [string, unknown][] =>
        'name' in one ? [[`${operationId}.${one.name}`, one.description]] : [],
      ),
    ]),
  ];

  test('say of every field and every parameter what it means, in a sentence', () => {
    expect(fields.length).toBeGreaterThan(1500);
    const silent = fields.filter(([, about]) => !/^[A-Z`].*\.$/s.test(String(about ?? '')));
    expect(silent).toEqual([]);
  });

  test('name for every operation who may, as the table of authority has it', () => {
    for (const [name, { act, method, path }] of eachOf(operations)) {
      const said = document.paths[path]?.[method.toLowerCase()]?.description;
      expect(said, name).toContain(` Who may: ${authority[act].who}.`);
    }
  });

  test('are all of use: none is kept for a field that is gone, and none stands in two chapters', () => {
    const { used } = worded(unworded());
    const all = chapters.flatMap((chapter) => Object.keys(chapter));
    expect(all.filter((name) => !used.has(name))).toEqual([]);
    expect(all.filter((name, at) => all.indexOf(name) !== at)).toEqual([]);
  });
});

describe('the example of', () => {
  const all = Object.entries(contracts) as [Operation, Contract][];

  test.each(all.filter(([, { query }]) => query))('%s asks by its schema', (_, { query, example }) => {
    expect(query?.safeParse(example.query ?? {})).toMatchObject({ success: true });
  });

  test.each(all.filter(([, { body }]) => body))('%s sends by its schema', (_, { body, example }) => {
    expect(body?.safeParse(example.body)).toMatchObject({ success: true });
  });

  test.each(all)('%s is answered by its schemas', (_, { answers, example }) => {
    for (const schema of eachOf(Object.values(answers))) {
      const parsed = schema.safeParse(example.answer);
      expect(parsed.success || z.prettifyError(parsed.error)).toBe(true);
    }
  });
});

describe('who asks what the API is', () => {
  test('is told without a token and from every origin', async () => {
    const { statusCode, headers, body } = await ask('/openapi.json');
    expect(statusCode).toBe(200);
    expect(headers).toMatchObject({
      'Content-Type': 'application/json',
      'Access-Control-Allow-Origin': '*',
      'API-Version': apiVersion,
    });
    expect(JSON.parse(body)).toEqual(JSON.parse(JSON.stringify(document)));
  });

  test('can read it as a page: no script, nothing from elsewhere, every operation', async () => {
    const { statusCode, headers, body } = await ask('/docs');
    expect(statusCode).toBe(200);
    expect(headers).toMatchObject({
      'Content-Type': 'text/html; charset=utf-8',
      'Content-Security-Policy': expect.stringContaining("default-src 'none'"),
      'Referrer-Policy': 'no-referrer',
      'API-Version': apiVersion,
    });
    expect(headers).not.toHaveProperty('Access-Control-Allow-Origin');
    expect(body).not.toMatch(/<script|src=|https?:\/\/(?!example)/i);
    for (const [name, { path }] of eachOf(operations)) {
      expect(body).toContain(`id="${name}"`);
      expect(body).toContain(path);
    }
    for (const name of eachOf(Object.keys(document.components.schemas))) expect(body).toContain(`id="schema-${name}"`);
    const links = [...body.matchAll(/href="#([^"]+)"/g)].map(([, id]) => id);
    expect(links.filter((id) => !body.includes(`id="${id}"`))).toEqual([]);
  });

  test.each(Object.values(openRoutes).map(({ path }) => `${path}/`))('finds nothing at %s', async (path) => {
    const { statusCode, headers, body } = await ask(path);
    expect(statusCode).toBe(404);
    expect(headers).toMatchObject({ 'Content-Type': 'application/problem+json', 'API-Version': apiVersion });
    expect(JSON.parse(body)).toMatchObject({ status: 404, title: 'Not found', code: 'not-found' });
  });
});
