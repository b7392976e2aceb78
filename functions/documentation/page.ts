import { createHash } from 'node:crypto';
import { html, raw } from 'hono/html';
import type { Content, DescribedOperation, JsonSchema, OpenApi, Parameter, Reference, Response } from './document.ts';
import { type FieldRow, fieldRows, nameIn, takenInWords } from './fields.ts';
import { guide } from './guide.ts';
import { introduction } from './openapi.ts';
import { stylesheet } from './page.css.ts';

type Html = ReturnType<typeof html>;

/** The page contains its own style and fetches nothing. */
export const pagePolicy = [
  "default-src 'none'",
  `style-src 'sha256-${createHash('sha256').update(stylesheet).digest('base64')}'`,
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');

/**
 * The description of the API as a page for people: one page, no scripts, every operation with its example. The list beside it names every operation
 * with its address, so the browser's own search finds one by a word of its title or its path.
 */
export const page = (document: OpenApi): string => {
  const { title, version } = document.info;
  const chapters = document.tags.map(({ name, description: about }) => chapter(document, name, about));
  return String(html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title} API ${version}</title>
<style>${raw(stylesheet)}</style>
</head>
<body class="docs">
<header><h1>${title} <small>API ${version}</small></h1>
<p>${introduction}</p>
<p>For programs: <a href="openapi.json">openapi.json</a>. Its events: <a href="docs/events">the catalogue</a>. Every answer names the version
(<code>API-Version</code>).</p>
<p>Looking for something? Search this page with your browser (Ctrl+F, or Cmd+F).</p>
</header>
${contentsList(document)}
<main>
<section aria-labelledby="first-call"><h2 id="first-call">first call</h2>${firstCall}</section>
<section aria-labelledby="guide"><h2 id="guide">guide</h2>${guide.map(({ heading, text }) => html`<h3>${heading}</h3><p>${marked(text)}</p>`)}</section>
${chapters}
<section aria-labelledby="schemas"><h2 id="schemas">schemas</h2><p>What answers are made of.</p>${schemas(document)}</section>
</main>
</body>
</html>
`);
};

interface Placed {
  readonly method: string;
  readonly path: string;
  readonly operation: DescribedOperation;
}

const operationsOf = ({ paths }: OpenApi, name: string): Placed[] =>
  Object.entries(paths)
    .flatMap(([path, methods]) =>
      Object.entries(methods).map(([method, operation]): Placed => ({ method: method.toUpperCase(), path, operation })),
    )
    .filter(({ operation }) => operation.tags.includes(name));

/** The subjects with their operations, beside the page. */
const contentsList = (document: OpenApi): Html => html`<nav aria-label="Contents">
<ul><li><a href="#first-call">first call</a></li><li><a href="#guide">guide</a></li>${document.tags.map(
  ({ name }) =>
    html`<li><a href="#${name}">${name}</a><ul>${operationsOf(document, name).map(
      ({ method, path, operation }) =>
        html`<li><a href="#${operation.operationId}">${operation.summary}</a> <small>${method} ${path}</small></li>`,
    )}</ul></li>`,
)}<li><a href="#schemas">schemas</a></li></ul></nav>`;

/** What a newcomer types first: it works as it stands once the three values are one's own. */
const firstCall = html`<p>Put in the address of this API, the token endpoint of your issuer and your client; then ask which programmes know your application.</p>
<pre tabindex="0"><code>API=https://example.org/v1
TOKEN=$(curl --silent --user "$CLIENT_ID:$CLIENT_SECRET" \\
  --data grant_type=client_credentials --data scope=programmes.read \\
  https://example.org/token | sed 's/.*"access_token":"\\([^"]*\\)".*/\\1/')
curl --header "Authorization: Bearer $TOKEN" "$API/programmes"</code></pre>
<p>An answer of 401 is about the token: <code>reason</code> and <code>detail</code> say what is wrong with it, and <code>WWW-Authenticate</code> comes with it. An empty list means that no programme names your client id yet.</p>`;

const chapter = (document: OpenApi, name: string, about: string): Html =>
  html`<section aria-labelledby="${name}"><h2 id="${name}">${name}</h2><p>${about}</p>${operationsOf(document, name).map((one) => article(one, document.components))}</section>`;

const article = (
  { method, path, operation }: Placed,
  { parameters: named, responses: common }: OpenApi['components'],
): Html => {
  const { operationId, summary, description, security, parameters = [], requestBody, responses } = operation;
  const scopes = security.flatMap((one) => Object.values(one).flat());
  return html`<article aria-labelledby="${operationId}"><h3 id="${operationId}">${summary}</h3>
<p><b>${method}</b> <code>${path}</code></p>
<p>${marked(description)}</p>
<p>${scopes.length > 0 ? html`Scope: <code>${scopes.join(' ')}</code>` : 'No token is needed.'}</p>
${parameters.length > 0 ? parameterTable(parameters.flatMap((one) => (isReference(one) ? (named[lastOf(one)] ?? []) : one))) : ''}
${requestBody ? contents('Request', requestBody.content) : ''}
${Object.entries(responses).map(([status, response]) => (Number(status) < 300 && !isReference(response) ? contents(`Answer ${status}`, response.content ?? {}) : ''))}
${refusalsIn(responses, common)}
</article>`;
};

const isReference = (part: object): part is Reference => '$ref' in part;
const lastOf = ({ $ref }: Reference): string => $ref.split('/').at(-1) ?? '';

const parameterTable = (parameters: readonly Parameter[]): Html => html`<table>
<thead><tr><th scope="col">Parameter</th><th scope="col">In</th><th scope="col">What it takes</th><th scope="col">Meaning</th></tr></thead>
<tbody>${parameters.map(
  ({ name, in: place, required, description = '', example, schema }) =>
    html`<tr><th scope="row"><code>${name}</code></th><td>${place}${
      required ? ', required' : ''
    }</td><td>${marked(takenInWords(schema))}</td><td>${marked(description)} ${example === undefined ? '' : html`For example <code>${String(example)}</code>.`}</td></tr>`,
)}</tbody></table>`;

/** Text in which the parts between backticks become code. */
const marked = (text: string): Html => {
  const pieces = text.split('`');
  return html`${pieces.map((piece, at) => (at % 2 === 1 ? html`<code>${piece}</code>` : piece))}`;
};

const fieldTable = (rows: readonly FieldRow[]): Html | '' =>
  rows.length === 0
    ? ''
    : html`<table>
<thead><tr><th scope="col">Field</th><th scope="col">What it takes</th><th scope="col">Meaning</th></tr></thead>
<tbody>${rows.map(
        ({ name, type, refersTo, required, about }) =>
          html`<tr><th scope="row"><code>${name}</code></th><td>${
            refersTo ? html`<a href="#schema-${refersTo}">${type}</a>` : marked(type)
          }${required ? ', required' : ''}</td><td>${marked(about)}</td></tr>`,
      )}</tbody></table>`;

/** Every named schema, with its fields. */
const schemas = ({ components }: OpenApi): Html[] =>
  Object.entries(components.schemas).map(
    ([name, schema]) => html`<article aria-labelledby="schema-${name}"><h3 id="schema-${name}">${name}</h3>
${schema['description'] ? html`<p>${marked(String(schema['description']))}</p>` : ''}
<details><summary>Fields</summary>${fieldTable(fieldRows(schema))}</details></article>`,
  );

/** The fields of a request or an answer; for a named schema, a link to its fields. */
const fieldsOf = (schema: JsonSchema): Html | '' => {
  const name = nameIn(schema);
  return name === undefined
    ? fieldTable(fieldRows(schema))
    : html`<p>Fields: <a href="#schema-${name}">${name}</a>.</p>`;
};

/** Every refusal of an operation by its status, those that all operations have included. */
const refusalsIn = (
  responses: DescribedOperation['responses'],
  common: OpenApi['components']['responses'],
): Html | '' => {
  const refused = Object.entries(responses).filter(([status]) => Number(status) >= 400);
  if (refused.length === 0) return '';
  return html`<details><summary>Refusals</summary><dl>${refused.map(([status, response]) => {
    const found = isReference(response) ? common[lastOf(response)] : response;
    return html`<dt>${status} ${codesIn(found).map((code) => html`<code>${code}</code> `)}</dt><dd>${marked(found?.description ?? '')}</dd>`;
  })}</dl></details>`;
};

/** The codes that a refusal promises, as its schema names them. */
const codesIn = (response: Response | undefined): string[] => {
  const schemas = Object.values(response?.content ?? {}).flatMap(
    ({ schema }) => (schema['allOf'] ?? []) as JsonSchema[],
  );
  return schemas.flatMap(({ properties }) => {
    const { code } = (properties ?? {}) as { readonly code?: { readonly enum?: readonly string[] } };
    return code?.enum ?? [];
  });
};

const contents = (what: string, content: Readonly<Record<string, Content>>): Html =>
  html`${Object.entries(content).map(
    ([type, { schema, example }]) =>
      html`<details><summary>${what} <code>${type}</code></summary>${fieldsOf(schema)}${
        example === undefined ? '' : html`<pre tabindex="0"><code>${shown(example)}</code></pre>`
      }</details>`,
  )}`;

const shown = (example: unknown): string =>
  typeof example === 'string' ? example : JSON.stringify(example, undefined, 2);
