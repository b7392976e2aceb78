import { stylesheet as shared } from '#shared/pages/stylesheet.ts';
import { components } from './components.css.ts';

/** What the workbench shows beside what the decision pages show: navigation, wide tables, status. */
const own = `
.rd-wide { --rd-column: 72rem; }
.utrecht-nav-bar { border-bottom: 1px solid var(--rd-color-line); }
.utrecht-nav-list { gap: .25rem 1rem; }
.utrecht-nav-list__link { --nl-link-color: var(--rd-color-brand-dark); }
.utrecht-nav-list__link[aria-current] { text-decoration: none; border-bottom: 3px solid var(--rd-color-brand-dark); }
.rd-menu { flex: 1; min-width: 0; }
.rd-menu__summary { padding: .625rem .25rem; min-height: 44px; cursor: pointer; font-weight: 600; color: var(--rd-color-brand-dark); }
@media (min-width: 40rem) {
  @supports selector(::details-content) {
    .rd-menu::details-content { content-visibility: visible; display: block; block-size: auto; }
    .rd-menu__summary { display: none; }
  }
}
.rd-who { display: flex; flex-wrap: wrap; gap: .5rem 1rem; align-items: center; justify-content: space-between; padding-block: .5rem; font-size: .9375rem; }
.rd-who p, .rd-who form { margin: 0; }
.utrecht-table-container { overflow-x: auto; margin-block: .75rem 1.5rem; }
.rd-table { max-width: none; margin-block: 0; }
.rd-table .utrecht-table__cell { vertical-align: top; overflow-wrap: normal; }
.utrecht-table__cell--numeric-column .nl-link { min-width: 24px; }
.utrecht-status-badge { border-style: solid; white-space: nowrap; }
.rd-on-paper { display: none; }
.rd-empty { padding: 1rem; border: 1px dashed var(--rd-color-line); border-radius: var(--rd-radius); }
@media screen and (max-width: 40rem) {
  .rd-table, .rd-table tbody, .rd-table tr, .rd-table th, .rd-table td, .rd-table caption { display: block; }
  .rd-table thead { position: absolute; clip-path: inset(50%); width: 1px; height: 1px; overflow: hidden; }
  .rd-table tr { padding-block: .5rem; border-bottom: 2px solid var(--rd-color-line); }
  .rd-table .utrecht-table__cell { block-size: auto; border: 0; padding-inline: 0; text-align: start; white-space: normal; }
  .rd-table tbody th { font-weight: 700; }
  .rd-table td[data-heading]::before { content: attr(data-heading) ": "; color: var(--rd-color-quiet); }
  .rd-table td[data-heading]:empty { display: none; }
  .utrecht-status-badge { white-space: normal; }
  .utrecht-nav-list { flex-direction: column; gap: 0; padding-block-end: .75rem; }
  .utrecht-nav-list__link { display: block; }
}
.utrecht-select[aria-invalid="true"] { border: 2px solid var(--rd-color-error); }
.rd-row { margin: 0 0 1rem; padding: 1rem 1rem 0; border: 1px solid var(--rd-color-line); border-radius: var(--rd-radius); min-width: 0; }
.rd-row__legend { padding: 0 .25rem; font-weight: 700; color: var(--rd-color-brand-dark); }
.rd-charts { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(17rem, 100%), 1fr)); gap: 1rem; margin-block: 1rem; }
.rd-chart { margin: 0; break-inside: avoid; }
.rd-chart__title { font-weight: 700; margin-block-end: .25rem; }
.rd-chart svg { display: block; width: 100%; max-width: 26rem; height: auto; }
@media print {
  .utrecht-nav-bar, .rd-who, form[method="get"], .rd-details:has(form[method="get"]) { display: none; }
  .utrecht-table-container { overflow: visible; }
  .rd-chart svg { max-width: 90mm; }
  .rd-table .utrecht-table__cell { hyphens: auto; font-size: 8.5pt; line-height: 1.4; padding: 2pt 4pt; }
  .rd-table:has(th:nth-child(9)) .utrecht-table__cell { font-size: 7pt; padding: 1pt 2pt; }
  .rd-on-paper { display: inline; }
  .rd-table .utrecht-table__header-cell, .utrecht-status-badge { white-space: normal; }
}
@media print {
  .rd-overview { font-size: 7.5pt; line-height: 1.25; }
  .rd-overview .nl-heading--level-1 { font-size: 14pt; margin-block: 0 2pt; }
  .rd-overview .nl-heading--level-2 { font-size: 10pt; margin-block: 6pt 2pt; break-after: avoid; }
  .rd-overview .utrecht-table-container { margin-block: 2pt; }
  .rd-overview .utrecht-table__cell { padding: 1pt 3pt; font-size: 7.5pt; }
  .rd-overview tr { break-inside: avoid; }
  .rd-overview .nl-link { min-height: 0; min-width: 0; }
  .rd-overview .rd-empty { padding: 2pt 4pt; margin-block: 2pt; }
  .rd-overview .utrecht-data-list { margin-block-end: 2pt; }
  .rd-overview .rd-charts { grid-template-columns: repeat(2, 1fr); gap: 4pt; margin-block: 2pt; }
  .rd-overview .rd-chart svg { max-width: 65mm; }
  .rd-overview .utrecht-data-list__item { padding-block: 0; }
}
.rd-sheet { margin-block-start: 2.5rem; padding-block-start: 1.5rem; border-block-start: 3px solid var(--rd-color-brand); }
@media print {
  .rd-sheet { break-before: page; margin-block-start: 0; padding-block-start: 0; border: 0; }
  .rd-dossier { font-size: 10pt; line-height: 1.4; }
  .rd-dossier .nl-heading--level-1 { font-size: 15pt; margin-block: 0 6pt; }
  .rd-dossier .nl-heading--level-2 { font-size: 12pt; margin-block: 12pt 4pt; }
  .rd-dossier .nl-heading--level-3 { font-size: 10.5pt; margin-block: 8pt 2pt; }
  .rd-dossier .nl-heading--level-4 { font-size: 10pt; margin-block: 6pt 0; }
  .rd-dossier .rd-step { font-size: 9pt; }
  .rd-dossier .utrecht-data-list { margin-block-end: 8pt; }
  .rd-dossier .utrecht-data-list__item { padding-block: 2pt; }
  .rd-dossier .utrecht-table-container { margin-block: 4pt 8pt; }
  .rd-dossier .rd-details { border: 0; }
  .rd-dossier .rd-details__summary { display: none; }
  .rd-dossier .rd-details__content { padding: 0; }
  .rd-dossier .rd-table .utrecht-table__cell { padding: 2pt 4pt; font-size: 9pt; }
  .rd-dossier tr { break-inside: avoid; }
  .rd-on-screen { display: none; }
  .rd-our-body .nl-heading--level-2 { font-size: 13pt; margin-block: 12pt 4pt; }
  .rd-our-body .utrecht-table-container { margin-block: 4pt 8pt; }
  .rd-our-body .rd-table .utrecht-table__cell { padding: 2pt 4pt; font-size: 9pt; }
  .rd-our-body tr { break-inside: avoid; }
}
`;

/** The style of every page of the workbench: one string, because its hash is in the Content-Security-Policy. */
export const stylesheet = `${shared}${components}${own}`;
