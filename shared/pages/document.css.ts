/**
 * The style of a printed document. The foot of every page is given as text that becomes part of the style, so it may contain only our own
 * digits and hexadecimals.
 */
export const documentStyle = (foot: string): string => `
@page { size: A4; margin: 20mm 20mm 24mm;
  @bottom-left { content: "${foot}"; font: 7.5pt monospace; color: #333333; }
  @bottom-right { content: "Pagina " counter(page) " van " counter(pages); font: 8pt Arial, sans-serif; color: #333333; } }
html { font: 11pt/1.5 "Noto Sans", "Segoe UI", Arial, sans-serif; color: #000000; background: #ffffff; }
body { max-width: 46rem; margin: 0 auto; padding: 1.5rem 1rem; }
h1 { font-size: 1.75rem; line-height: 1.25; margin: 0 0 .5rem; }
h2, h3, h4 { line-height: 1.3; margin: 1.5rem 0 .5rem; break-after: avoid; }
p, li, dd { orphans: 3; widows: 3; }
h1, h2, h3, h4, p, li, dt, dd, caption { overflow-wrap: anywhere; }
.rd-prose { white-space: pre-line; }
.nl-code { font-family: monospace; overflow-wrap: anywhere; }
dl { margin: 1rem 0; }
.utrecht-data-list__item, .rd-goal, table, tr { break-inside: avoid; }
.utrecht-data-list__item { padding: .25rem 0; border-bottom: 1px solid #767676; }
dt { font-weight: 700; }
dd { margin: 0; }
table { border-collapse: collapse; width: 100%; }
caption { text-align: start; font-weight: 700; }
th, td { text-align: start; font-weight: 400; padding: .25rem .5rem .25rem 0; border-bottom: 1px solid #767676; overflow-wrap: anywhere; }
thead th, .rd-table__total th, .rd-table__total td { font-weight: 700; }
.utrecht-table__cell--numeric-column { text-align: end; }
@media screen and (max-width: 40rem) {
  .rd-table, .rd-table tbody, .rd-table tr, .rd-table th, .rd-table td, .rd-table caption { display: block; }
  .rd-table thead { position: absolute; clip-path: inset(50%); width: 1px; height: 1px; overflow: hidden; }
  .rd-table tr { padding-block: .5rem; border-bottom: 2px solid #767676; }
  .rd-table th, .rd-table td { border: 0; text-align: start; }
  .rd-table tbody th { font-weight: 700; }
  .rd-table td[data-heading]::before { content: attr(data-heading) ": "; }
}
@media print { body { max-width: none; padding: 0; } .rd-part { break-before: page; } }
`;
