import { createHash } from 'node:crypto';
import { html, raw } from 'hono/html';
import type { Content, DescribedOperation, JsonSchema, OpenApi, Parameter, Reference, Response } from './document.ts';
import { type FieldRow, fieldRows, nameIn } from './fields.ts';
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

/** The description of the API as a page for people: one page, no scripts, every operation with its example. */
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
<body>
<header><h1>${title} <small>API ${version}</small></h1>
<p>${introduction}</p>
<p>For programs: <a href="openapi.json">openapi.json</a>. Its events: <a href="docs/events">the catalogue</a>. Every answer names the version
(<code>API-Version</code>).</p>
<nav aria-label="Chapters"><ul>${['guide', ...document.tags.map(({ name }) => name), 'schemas'].map((name) => html`<li><a href="#${name}">${name}</a></li>`)}</ul></nav>
</header>
<main>
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

const chapter = ({ paths, components }: OpenApi, name: string, about: string): Html => {
  const placed = Object.entries(paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]): Placed => ({ method: method.toUpperCase(), path, operation })),
  );
  const own = placed.filter(({ operation }) => operation.tags.includes(name));
  return html`<section aria-labelledby="${name}"><h2 id="${name}">${name}</h2><p>${about}</p>${own.map((one) => article(one, components.parameters))}</section>`;
};

const article = ({ method, path, operation }: Placed, named: OpenApi['components']['parameters']): Html => {
  const { operationId, summary, description, security, parameters = [], requestBody, responses } = operation;
  const scopes = security.flatMap((one) => Object.values(one).flat());
  return html`<article aria-labelledby="${operationId}"><h3 id="${operationId}">${summary}</h3>
<p><b>${method}</b> <code>${path}</code></p>
<p>${marked(description)}</p>
<p>${scopes.length > 0 ? html`Scope: <code>${scopes.join(' ')}</code>` : 'No token is needed.'}</p>
${parameters.length > 0 ? parameterTable(parameters.flatMap((one) => (isReference(one) ? (named[lastOf(one)] ?? []) : one))) : ''}
${requestBody ? contents('Request', requestBody.content) : ''}
${Object.entries(responses).map(([status, response]) => (isReference(response) ? '' : answer(status, response)))}
</article>`;
};

const isReference = (part: object): part is Reference => '$ref' in part;
const lastOf = ({ $ref }: Reference): string => $ref.split('/').at(-1) ?? '';

const parameterTable = (parameters: readonly Parameter[]): Html => html`<table>
<thead><tr><th scope="col">Parameter</th><th scope="col">In</th><th scope="col">Meaning</th></tr></thead>
<tbody>${parameters.map(
  ({ name, in: place, required, description = '', example }) =>
    html`<tr><th scope="row"><code>${name}</code></th><td>${place}${
      required ? ', required' : ''
    }</td><td>${marked(description)} ${example === undefined ? '' : html`For example <code>${String(example)}</code>.`}</td></tr>`,
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

const answer = (status: string, { description, content = {} }: Response): Html =>
  Number(status) < 400 ? contents(`Answer ${status}`, content) : html`<p><b>${status}</b> ${marked(description)}</p>`;

const contents = (what: string, content: Readonly<Record<string, Content>>): Html =>
  html`${Object.entries(content).map(
    ([type, { schema, example }]) =>
      html`<details><summary>${what} <code>${type}</code></summary>${fieldsOf(schema)}${
        example === undefined ? '' : html`<pre tabindex="0"><code>${shown(example)}</code></pre>`
      }</details>`,
  )}`;

const shown = (example: unknown): string =>
  typeof example === 'string' ? example : JSON.stringify(example, undefined, 2);
