import { expect, test } from 'vitest';
import { contracts } from '#functions/documentation/contracts.ts';
import { binaryTypes, type Contract } from '#shared/api/contract.ts';
import { type Operation, routes } from '#shared/api/routes.ts';
import { demandAccepted } from '#shared/http/read-request.ts';
import { response } from '#shared/http/respond.ts';

const read = (headers: Record<string, string> = {}) => ({ httpMethod: 'GET', headers });
const file = {
  status: 200,
  body: 'a,b\r\n"1",2\r\n',
  headers: { 'Content-Disposition': 'attachment; filename="a.csv"', Link: '</v1/a?cursor=x>; rel="next"' },
} as const;

test('a file is sent as the text that it is, with its type and what it carries', () => {
  const { body, headers } = response({ produces: 'text/csv' }, file, read());
  expect(body).toBe(file.body);
  expect(headers).toMatchObject({ 'Content-Type': 'text/csv; charset=utf-8', ...file.headers });
});

test('a file of bytes is handed to the gateway as base64, known again by what is in it, and has no letters to name the code of', () => {
  const [xlsx] = binaryTypes;
  const made = (body: string) => response({ produces: xlsx }, { ...file, body, version: 'a' }, read());
  expect(made('UEsD')).toMatchObject({ body: 'UEsD', isBase64Encoded: true, headers: { 'Content-Type': xlsx } });
  expect(made('UEsE').headers?.['ETag']).toBe(made('UEsD').headers?.['ETag']);
  expect(response({ produces: 'text/csv' }, file, read()).isBase64Encoded).toBe(false);
});

const askedBy = (accept: string | undefined) => () =>
  demandAccepted({ headers: accept === undefined ? {} : { accept } }, binaryTypes[0]);

test.each([
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet, */*;q=0.1',
  'Application/Vnd.openxmlformats-officedocument.spreadsheetml.sheet;q=1',
])('bytes for who accepts %s', (accept) => {
  expect(askedBy(accept)).not.toThrow();
});

test.each([undefined, '*/*', 'text/csv, application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'])(
  'no bytes for who accepts %s, since the gateway would send their base64 otherwise',
  (accept) => {
    expect(askedBy(accept)).toThrow(expect.objectContaining({ status: 406, code: 'not-acceptable' }));
  },
);

test('text for whoever asks: the gateway sends it as it is', () => {
  expect(() => demandAccepted({ headers: {} }, 'text/csv')).not.toThrow();
});

test('a file that the reader has already is not sent again (RFC 9110, 13.1.2)', () => {
  const tag = String(response({ produces: 'text/csv' }, file, read()).headers?.['ETag']);
  expect(tag).toMatch(/^"[^"]+"$/);
  const responseFor = (body: string) =>
    response({ produces: 'text/csv' }, { ...file, body }, read({ 'If-None-Match': tag }));
  expect(responseFor(file.body)).toMatchObject({ statusCode: 304, body: '', headers: { ETag: tag } });
  expect(responseFor(`${file.body}3,4\r\n`)).toMatchObject({ statusCode: 200 });
});

test('only what is read is anything but JSON: an answer that is kept for an Idempotency-Key has no room for the rest', () => {
  const kept = Object.entries<Contract>(contracts).filter(([name]) => routes[name as Operation].method !== 'GET');
  expect(kept.length).toBeGreaterThan(20);
  expect(kept.filter(([, { produces, carries }]) => produces ?? carries).map(([name]) => name)).toEqual([]);
});

test('a list says in a header where it goes on, and a log of which there is no more yet does not', () => {
  const next = '/v1/events?after=2';
  const linkOf = (body: object) => response({}, { status: 200, body }, read()).headers?.['Link'];
  expect(linkOf({ next })).toBe(`<${next}>; rel="next"`);
  expect(linkOf({ next, more: true })).toBe(`<${next}>; rel="next"`);
  expect(linkOf({ next, more: false })).toBeUndefined();
  expect(linkOf({})).toBeUndefined();
});
