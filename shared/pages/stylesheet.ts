import { components } from './components.css.ts';
import { theme } from './theme.ts';

/**
 * What no component has, and what a page needs differently: the content is a block and not a grid, which would be as wide as its widest table;
 * links are tall enough to be hit; every focus looks the same.
 */
const own = `
*, *::before, *::after { box-sizing: border-box; }
html { font-size: 100%; color-scheme: light; }
body { margin: 0; }
.utrecht-document { overflow-wrap: anywhere; -webkit-text-size-adjust: 100%; text-size-adjust: 100%; }
.rd-column { margin: 0 auto; max-width: var(--rd-column); padding-inline: var(--rd-space); }
.nl-skip-link { font-weight: 600; z-index: 1; }
.utrecht-page-body { display: block; }
.utrecht-page-body__content { margin-inline: auto; }
.utrecht-page-footer { border-top: 1px solid var(--rd-color-line); }
.rd-brand { margin: 0; font-size: 1.25rem; font-weight: 700; line-height: 1.3; }
.rd-brand-note { margin: 0; font-size: .9375rem; }
.nl-heading { text-wrap: balance; }
.rd-prose { white-space: pre-line; }
.rd-step { margin: 0 0 .25rem; color: var(--rd-color-quiet); font-weight: 600; font-size: .9375rem; }
.nl-code { overflow-wrap: anywhere; }
.utrecht-unordered-list > li { margin-block-end: .375rem; }
.nl-link { display: inline-block; min-height: 24px; vertical-align: top; }
.rd-theme :focus-visible {
  outline: 3px solid var(--rd-color-focus-line); outline-offset: 2px;
  box-shadow: 0 0 0 6px var(--rd-color-focus); border-radius: 2px;
}
.rd-theme .utrecht-page-body__content:focus { outline: none; }
.utrecht-data-list { border-top: 1px solid var(--rd-color-line); }
.utrecht-data-list__item-value { min-width: 0; }
.utrecht-data-list__item-value .utrecht-ordered-list { margin: 0; }
.rd-due { font-weight: 700; }
.rd-details { margin-block: 1rem 1.5rem; border: 1px solid var(--rd-color-line); border-radius: var(--rd-radius); background: var(--rd-color-paper); }
.rd-details__summary { padding: .75rem 1rem; min-height: 44px; cursor: pointer; font-weight: 600; color: var(--rd-color-brand); }
.rd-details[open] > .rd-details__summary { border-bottom: 1px solid var(--rd-color-line); }
.rd-details__content { padding: 1rem; }
.rd-details__content > .nl-heading--level-3:first-child { margin-top: 0; }
.rd-goal { margin: 0 0 1rem; padding-inline-start: .875rem; border-inline-start: 3px solid var(--rd-color-brand-pale); }
.utrecht-table { max-width: 26rem; }
.utrecht-table__cell:not(.utrecht-table__header-cell) { font-weight: 400; }
.utrecht-table__cell--numeric-column { font-variant-numeric: tabular-nums; white-space: nowrap; }
.rd-table__total .utrecht-table__cell { font-weight: 700; border-bottom: 0; }
.utrecht-alert__content { flex: 1; min-width: 0; }
.utrecht-alert__content > :last-child { margin-bottom: 0; }
.utrecht-alert .nl-heading--level-2 { margin-block: 0 .5rem; font-size: 1.1875rem; }
.utrecht-alert--error { --nl-link-color: var(--rd-color-error); }
.utrecht-alert--error .nl-heading--level-2 { color: var(--rd-color-error); }
.rd-form { margin-block-start: 2rem; }
.utrecht-form-fieldset { margin-block: 0 2rem; }
.utrecht-form-fieldset__legend { margin-block-end: .5rem; }
.utrecht-form-fieldset > .utrecht-form-field:last-child { margin-block-end: 0; }
.utrecht-form-label, .utrecht-textarea, .utrecht-select { display: block; }
.rd-optional { font-weight: 400; color: var(--rd-color-quiet); }
.utrecht-form-field-error-message { font-weight: 600; }
.rd-medium { max-width: 24rem; }
.rd-short { max-width: 12rem; }
.rd-choice { position: relative; display: flex; gap: .75rem; align-items: flex-start; padding: .625rem .75rem; margin-block: 0 .5rem; border: 1px solid var(--rd-color-line); border-radius: var(--rd-radius); }
.rd-choice:has(:checked) { border-color: var(--rd-color-brand); background: var(--rd-color-brand-pale); }
.rd-choice__input { flex: none; width: 24px; height: 24px; margin: 2px 0 0; accent-color: var(--rd-color-brand); }
.rd-choice > div { min-width: 0; }
.rd-choice .utrecht-form-label::after { content: ""; position: absolute; inset: 0; }
.rd-choice .utrecht-form-field-description { margin: 0; }
.nl-button { max-inline-size: 100%; }
.rd-aside { margin-top: 2.5rem; padding-top: 1.25rem; border-top: 1px solid var(--rd-color-line); }
.rd-aside > .nl-heading--level-2, .rd-help > .nl-heading--level-3 { margin-top: 0; }
@media (min-width: 40rem) {
  .utrecht-data-list--rows .utrecht-data-list__item { grid-template-columns: 12rem minmax(0, 1fr); }
}
@page { size: A4; margin: 20mm; @bottom-right { content: "Pagina " counter(page) " van " counter(pages); font: 8pt Arial, sans-serif; } }
@media print {
  .rd-theme { --rd-column: none; --rd-space: 0; }
  .utrecht-document { background: none; color: #000000; font-size: 11pt; }
  .utrecht-page-header { background: none; color: #000000; border-bottom: 2pt solid #000000; }
  .nl-skip-link, .nl-button, .utrecht-action-group, .rd-aside, .utrecht-page-footer { display: none; }
  .rd-link--named::after { content: " (" attr(href) ")"; overflow-wrap: anywhere; }
  .rd-details::details-content { content-visibility: visible; display: block; block-size: auto; }
  .utrecht-page-body__content { padding-block-end: 0; }
  .utrecht-data-list__item, .rd-choice, .utrecht-alert, .rd-goal, tr { break-inside: avoid; }
  caption, legend, .utrecht-form-fieldset__legend { break-after: avoid; break-inside: avoid; }
  .nl-paragraph, li, dd { orphans: 3; widows: 3; }
  thead { display: table-header-group; }
}
`;

/**
 * The style of the decision pages: the components of NL Design System that they use, the theme, and what is ours. It is one string, because a
 * page is one response; its hash is in the Content-Security-Policy.
 */
export const stylesheet = `${theme}${components}${own}`;
