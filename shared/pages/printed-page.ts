import { createHash } from 'node:crypto';
import { html, raw } from 'hono/html';
import { asString, type Html } from './markup.ts';

/** A document to print or keep, with its content security policy (CSP). */
export interface PrintedPage {
  readonly page: string;
  readonly policy: string;
}

interface Parts {
  readonly title: string;
  readonly style: string;
  readonly main: Html;
}

/** Plain HTML with its own style, which loads nothing. */
export const printedPage = ({ title, style, main }: Parts): PrintedPage => {
  const page = asString(html`<!doctype html>
<html lang="nl">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title}</title>
<style>${raw(style)}</style>
</head>
<body>
<main>
${main}
</main>
</body>
</html>
`);
  const digest = createHash('sha256').update(style).digest('base64');
  const policy = [
    "default-src 'none'",
    `style-src 'sha256-${digest}'`,
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
  ];
  return { page, policy: policy.join('; ') };
};
