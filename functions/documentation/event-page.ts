import { html, raw } from 'hono/html';
import type { DescribedEvent, EventCatalogue } from './event-catalogue.ts';
import { stylesheet } from './page.css.ts';

type Html = ReturnType<typeof html>;

/** The catalogue of events as a page for people: one page, no scripts. */
export const eventPage = ({ events }: EventCatalogue, version: string): string =>
  String(html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Regio Deal Governance events, API ${version}</title>
<style>${raw(stylesheet)}</style>
</head>
<body>
<header><h1>Regio Deal Governance events <small>API ${version}</small></h1>
<p>Every fact that an application may receive, as a CloudEvent: pushed to a webhook, or pulled from the log of a programme. It names what
happened to what and carries no names, addresses or texts; <code>dataref</code> says where the API tells more.</p>
<p>For programs: <a href="../event-catalogue">event-catalogue</a>. How to subscribe and to pull: <a href="../docs">the API</a>.</p>
</header>
<main>${events.map(article)}</main>
</body>
</html>
`);

const article = ({ type, description, dataSchema, sample }: DescribedEvent): Html => {
  const properties = Object.entries(
    dataSchema['properties'] as Record<string, { type?: string; description?: string }>,
  );
  return html`<article aria-labelledby="${type}"><h2 id="${type}"><code>${type}</code></h2>
<p>${description}</p>
<table>
<thead><tr><th scope="col">Field of data</th><th scope="col">Type</th><th scope="col">Meaning</th></tr></thead>
<tbody>${properties.map(
    ([name, { type: kind = '', description: about = '' }]) =>
      html`<tr><th scope="row"><code>${name}</code></th><td>${kind}</td><td>${about}</td></tr>`,
  )}</tbody></table>
<details><summary>Sample</summary><pre tabindex="0"><code>${JSON.stringify(sample, undefined, 2)}</code></pre></details>
</article>`;
};
