import { createHash } from 'node:crypto';
import { html, raw } from 'hono/html';
import type { Content, DescribedOperation, OpenApi, Parameter, Reference, Response } from './document.ts';
import { stylesheet } from './page.css.ts';

type Html = ReturnType<typeof html>;

/** The page carries its own style and fetches nothing. */
export const pagePolicy = [
  "default-src 'none'",
  `style-src 'sha256-${createHash('sha256').update(stylesheet).digest('base64')}'`,
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');

/** The description of the API as people read it: one page, no scripts, every operation with its example. */
export const page = (document: OpenApi): string => {
  const { title, version, description } = document.info;
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
<p>${description}</p>
<p>For programs: <a href="openapi.json">openapi.json</a>. Every answer names the version (<code>API-Version</code>); every refusal is a
problem document (RFC 9457) with a <code>code</code> that a program may rely on.</p>
<nav aria-label="Chapters"><ul>${document.tags.map(({ name }) => html`<li><a href="#${name}">${name}</a></li>`)}</ul></nav>
</header>
<main>${chapters}</main>
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
<p class="call"><b>${method}</b> <code>${path}</code></p>
<p>${description}</p>
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
    }</td><td>${description} ${example === undefined ? '' : html`For example <code>${String(example)}</code>.`}</td></tr>`,
)}</tbody></table>`;

const answer = (status: string, { description, content = {} }: Response): Html =>
  Number(status) < 400 ? contents(`Answer ${status}`, content) : html`<p><b>${status}</b> ${description}</p>`;

const contents = (what: string, content: Readonly<Record<string, Content>>): Html =>
  html`${Object.entries(content).map(
    ([type, { example }]) =>
      html`<details><summary>${what} <code>${type}</code></summary>${
        example === undefined ? '' : html`<pre tabindex="0"><code>${shown(example)}</code></pre>`
      }</details>`,
  )}`;

const shown = (example: unknown): string =>
  typeof example === 'string' ? example : JSON.stringify(example, undefined, 2);
