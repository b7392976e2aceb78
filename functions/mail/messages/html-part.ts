import { html } from 'hono/html';
import { asString, type Html } from '#shared/pages/markup.ts';
import { footer, signature } from './footer.ts';
import { type Block, type Fact, type Letter, oneLine } from './letter.ts';
import { salutation } from './salutation.ts';

// Mail programs drop style sheets: each element has its own style, and the text is readable without it.
const ink = '#1b2a33';
const quiet = '#4a5b66';
const brand = '#0b4f5c';
const style = {
  body: `margin:0;padding:0;background:#ffffff;color:${ink};font-family:'Segoe UI',Arial,sans-serif;font-size:16px;line-height:1.5;overflow-wrap:anywhere;`,
  column: 'max-width:600px;margin:0;padding:16px;',
  brand: `margin:0 0 16px;padding:0 0 8px;border-bottom:3px solid ${brand};color:${brand};font-weight:bold;`,
  h1: `margin:0 0 16px;color:${ink};font-size:22px;line-height:1.3;`,
  h2: `margin:24px 0 8px;color:${ink};font-size:18px;line-height:1.3;`,
  p: 'margin:0 0 16px;',
  table: 'width:100%;border-collapse:collapse;margin:0 0 16px;',
  label: `padding:6px 12px 6px 0;border-bottom:1px solid #c9d3d8;text-align:left;vertical-align:top;width:35%;color:${quiet};font-weight:normal;overflow-wrap:normal;`,
  value:
    'padding:6px 0;border-bottom:1px solid #c9d3d8;vertical-align:top;overflow-wrap:anywhere;word-break:break-word;',
  list: 'margin:0 0 16px;padding:0 0 0 24px;',
  quote: `margin:0 0 16px;padding:4px 0 4px 12px;border-left:3px solid #c9d3d8;color:${ink};white-space:pre-line;`,
  link: `display:inline-block;padding:10px 18px;background:${brand};color:#ffffff;font-weight:bold;text-decoration:underline;border-radius:4px;`,
  code: 'margin:0 0 16px;font-family:Consolas,monospace;font-size:28px;font-weight:bold;letter-spacing:4px;',
  footer: `margin:24px 0 0;padding:12px 0 0;border-top:1px solid #c9d3d8;color:${quiet};font-size:14px;`,
} as const;

const factRow = ([label, value]: Fact): Html =>
  html`<tr><th scope="row" style="${style.label}">${label}</th><td style="${style.value}">${value}</td></tr>
`;

const blockHtml = (block: Block): Html => {
  switch (block.kind) {
    case 'paragraph':
      return html`<p style="${style.p}">${block.strong ? html`<strong>${block.text}</strong>` : block.text}</p>
`;
    case 'heading':
      return html`<h2 style="${style.h2}">${block.text}</h2>
`;
    case 'facts':
      return html`<table style="${style.table}"><tbody>
${block.rows.map(factRow)}</tbody></table>
`;
    case 'list':
      return html`<ul style="${style.list}">${block.items.map((item) => html`<li>${item}</li>`)}</ul>
`;
    case 'quote':
      return html`<blockquote style="${style.quote}">${block.text}</blockquote>
`;
    case 'link':
      return html`<p style="${style.p}"><a href="${block.url}" style="${style.link}">${block.label}</a></p>
`;
    case 'code':
      return html`<p style="${style.code}">${block.code}</p>
`;
  }
};

const lines = (texts: readonly string[]): Html =>
  html`${texts.map((text, index) => html`${index > 0 && html`<br>`}${text}`)}`;

/** The HTML part of an e-mail: no images, no style sheet, no tracking of its opening. */
export const htmlPart = ({ programmeName, contactOfBureau, heading, addresseeName, blocks }: Letter): string =>
  asString(html`<!doctype html>
<html lang="nl">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${oneLine(heading)} - ${programmeName}</title>
</head>
<body style="${style.body}">
<div role="article" aria-labelledby="titel" lang="nl" style="${style.column}">
<p style="${style.brand}">${programmeName}</p>
<h1 id="titel" style="${style.h1}">${oneLine(heading)}</h1>
<p style="${style.p}">Geachte ${oneLine(salutation(addresseeName))},</p>
${blocks.map(blockHtml)}<p style="${style.p}">${lines(signature(programmeName))}</p>
<p style="${style.footer}">${lines(footer(programmeName, contactOfBureau))}</p>
</div>
</body>
</html>
`);
