/**
 * The style of the decision pages: class names and tokens as in the NL Design System (Utrecht components), with a neutral theme of our own,
 * because the Rijkshuisstijl is for the Rijk only. It is one string, because a page is one response; its hash is in the
 * Content-Security-Policy.
 */
export const stylesheet = `
.rd-theme {
  --rd-color-ink: #1b2a33; --rd-color-quiet: #4a5b66; --rd-color-paper: #ffffff; --rd-color-ground: #f3f6f7;
  --rd-color-line: #c9d3d8; --rd-color-brand: #0b4f5c; --rd-color-brand-dark: #073740; --rd-color-brand-pale: #e6f1f3;
  --rd-color-error: #b3261e; --rd-color-error-pale: #fdf0ef; --rd-color-ok: #1f6b3a; --rd-color-ok-pale: #edf6f0;
  --rd-color-warning: #8a5a00; --rd-color-warning-pale: #fff7e3; --rd-color-focus: #ffd93b;
  --rd-space: 1rem; --rd-radius: 4px;
  --utrecht-document-color: var(--rd-color-ink);
  --utrecht-document-font-family: "Segoe UI", "Noto Sans", "Helvetica Neue", Arial, sans-serif;
  --utrecht-link-color: var(--rd-color-brand);
  --utrecht-button-primary-action-background-color: var(--rd-color-brand);
  --utrecht-form-control-border-color: #5b6d78;
  --utrecht-focus-outline-color: #111111;
}
*, *::before, *::after { box-sizing: border-box; }
html { font-size: 100%; -webkit-text-size-adjust: 100%; text-size-adjust: 100%; color-scheme: light; }
body { margin: 0; }
.utrecht-document {
  background: var(--rd-color-ground); color: var(--utrecht-document-color);
  font-family: var(--utrecht-document-font-family); font-size: 1.0625rem; line-height: 1.6; overflow-wrap: anywhere;
}
.rd-column { margin: 0 auto; max-width: 48rem; padding-inline: var(--rd-space); }
.utrecht-skip-link {
  position: absolute; left: 0; top: 0; padding: .75rem 1rem; background: var(--rd-color-paper);
  color: var(--rd-color-brand-dark); font-weight: 600; transform: translateY(-120%);
}
.utrecht-skip-link:focus { transform: none; z-index: 1; }
.utrecht-page-header { background: var(--rd-color-brand); color: #ffffff; border-bottom: 6px solid var(--rd-color-brand-dark); }
.utrecht-page-header .rd-column { padding-block: 1.125rem; }
.rd-brand { margin: 0; font-size: 1.25rem; font-weight: 700; line-height: 1.3; }
.rd-brand-note { margin: 0; font-size: .9375rem; }
.utrecht-page-content { background: var(--rd-color-paper); padding-block: 1.75rem 2.5rem; }
.utrecht-page-content:focus { outline: none; }
.utrecht-page-footer { border-top: 1px solid var(--rd-color-line); }
.utrecht-page-footer .rd-column { padding-block: 1.25rem 2rem; }
.utrecht-heading-1, .utrecht-heading-2, .utrecht-heading-3, .utrecht-heading-4 {
  margin: 0; color: var(--rd-color-brand-dark); font-weight: 700; line-height: 1.25; text-wrap: balance;
}
.utrecht-heading-1 { font-size: clamp(1.25rem, 1.05rem + 1.6vw, 2.125rem); margin-block: 0 1rem; }
.utrecht-heading-2 { font-size: 1.375rem; margin-block: 2rem .75rem; }
.utrecht-heading-3 { font-size: 1.125rem; margin-block: 1.5rem .5rem; }
.utrecht-heading-4 { font-size: 1.0625rem; margin-block: 1rem .25rem; }
.utrecht-paragraph { margin-block: 0 .75rem; }
.utrecht-paragraph--lead { font-size: 1.1875rem; }
.rd-prose { white-space: pre-line; }
.rd-step { margin: 0 0 .25rem; color: var(--rd-color-quiet); font-weight: 600; font-size: .9375rem; }
.rd-code { font-family: ui-monospace, Consolas, "DejaVu Sans Mono", monospace; font-size: .875rem; overflow-wrap: anywhere; }
.utrecht-unordered-list, .utrecht-ordered-list { margin-block: 0 .75rem; padding-inline-start: 1.5rem; }
.utrecht-unordered-list > li { margin-block-end: .375rem; }
.utrecht-link { color: var(--utrecht-link-color); text-underline-offset: .15em; display: inline-block; min-height: 24px; vertical-align: top; }
.utrecht-link:hover { text-decoration-thickness: .15em; }
:focus-visible {
  outline: 3px solid var(--utrecht-focus-outline-color); outline-offset: 2px;
  box-shadow: 0 0 0 6px var(--rd-color-focus); border-radius: 2px;
}
.utrecht-data-list { margin: 0 0 1.5rem; border-top: 1px solid var(--rd-color-line); }
.utrecht-data-list__item { padding-block: .625rem; border-bottom: 1px solid var(--rd-color-line); }
.utrecht-data-list__item-key { color: var(--rd-color-quiet); font-weight: 600; }
.utrecht-data-list__item-value { margin: 0; white-space: pre-line; min-width: 0; }
.utrecht-data-list__item-value .utrecht-ordered-list { margin: 0; }
.rd-due { font-weight: 700; }
.rd-details { margin-block: 1rem 1.5rem; border: 1px solid var(--rd-color-line); border-radius: var(--rd-radius); background: var(--rd-color-paper); }
.rd-details__summary { padding: .75rem 1rem; min-height: 44px; cursor: pointer; font-weight: 600; color: var(--rd-color-brand); }
.rd-details[open] > .rd-details__summary { border-bottom: 1px solid var(--rd-color-line); }
.rd-details__content { padding: 1rem; }
.rd-details__content > .utrecht-heading-3:first-child { margin-top: 0; }
.rd-goal { margin: 0 0 1rem; padding-inline-start: .875rem; border-inline-start: 3px solid var(--rd-color-brand-pale); }
.utrecht-table { border-collapse: collapse; width: 100%; max-width: 26rem; margin-block: .75rem 1rem; }
.utrecht-table__caption { text-align: start; font-weight: 600; padding-block-end: .25rem; }
.utrecht-table__cell { padding: .375rem .5rem; border-bottom: 1px solid var(--rd-color-line); text-align: start; font-weight: 400; }
.utrecht-table__header-cell { font-weight: 600; background: var(--rd-color-brand-pale); }
.utrecht-table__cell--numeric { text-align: end; font-variant-numeric: tabular-nums; white-space: nowrap; }
.utrecht-table__total .utrecht-table__cell { font-weight: 700; border-bottom: 0; }
.utrecht-alert { margin-block: 0 1.5rem; padding: 1rem; border: 1px solid; border-inline-start-width: 6px; border-radius: var(--rd-radius); }
.utrecht-alert > :last-child { margin-bottom: 0; }
.utrecht-alert .utrecht-heading-2 { margin-block: 0 .5rem; font-size: 1.1875rem; }
.utrecht-alert--error { border-color: var(--rd-color-error); background: var(--rd-color-error-pale); }
.utrecht-alert--error .utrecht-heading-2, .utrecht-alert--error .utrecht-link { color: var(--rd-color-error); }
.utrecht-alert--ok { border-color: var(--rd-color-ok); background: var(--rd-color-ok-pale); }
.utrecht-alert--warning { border-color: var(--rd-color-warning); background: var(--rd-color-warning-pale); }
.utrecht-alert--info { border-color: var(--rd-color-brand); background: var(--rd-color-brand-pale); }
.rd-form { margin-block-start: 2rem; }
.utrecht-form-fieldset { margin: 0 0 2rem; padding: 0; border: 0; min-width: 0; }
.utrecht-form-fieldset__legend { padding: 0; margin-block: 0 .5rem; font-size: 1.375rem; font-weight: 700; line-height: 1.25; color: var(--rd-color-brand-dark); }
.utrecht-form-field { margin-block: 0 1.5rem; }
.utrecht-form-fieldset > .utrecht-form-field:last-child { margin-block-end: 0; }
.utrecht-form-field--invalid { padding-inline-start: .875rem; border-inline-start: 4px solid var(--rd-color-error); }
.utrecht-form-label { display: block; font-weight: 600; }
.rd-optional { font-weight: 400; color: var(--rd-color-quiet); }
.utrecht-form-field-description { margin: 0 0 .375rem; color: var(--rd-color-quiet); }
.utrecht-form-field-error-message { margin: 0 0 .375rem; color: var(--rd-color-error); font-weight: 600; }
.utrecht-textbox, .utrecht-textarea {
  display: block; width: 100%; padding: .5rem .75rem; min-height: 44px; font: inherit; color: inherit;
  background: var(--rd-color-paper); border: 1px solid var(--utrecht-form-control-border-color); border-radius: var(--rd-radius);
}
.utrecht-textarea { resize: vertical; }
.utrecht-textbox--medium { max-width: 24rem; }
.utrecht-textbox--short { max-width: 12rem; }
[aria-invalid="true"] { border: 2px solid var(--rd-color-error); }
.utrecht-form-field-radio { position: relative; display: flex; gap: .75rem; align-items: flex-start; padding: .625rem .75rem; margin-block: 0 .5rem; border: 1px solid var(--rd-color-line); border-radius: var(--rd-radius); }
.utrecht-form-field-radio:has(:checked) { border-color: var(--rd-color-brand); background: var(--rd-color-brand-pale); }
.utrecht-radio-button { flex: none; width: 24px; height: 24px; margin: 2px 0 0; accent-color: var(--rd-color-brand); }
.utrecht-form-field-radio > div { min-width: 0; }
.utrecht-form-field-radio .utrecht-form-label::after { content: ""; position: absolute; inset: 0; }
.utrecht-form-field-radio .utrecht-form-field-description { margin: 0; }
.rd-actions { display: flex; flex-wrap: wrap; gap: .75rem; margin-block: 1.5rem .75rem; }
.utrecht-button { min-height: 44px; padding: .625rem 1.25rem; font: inherit; font-weight: 600; line-height: 1.25; border: 2px solid var(--rd-color-brand); border-radius: var(--rd-radius); cursor: pointer; max-width: 100%; }
.utrecht-button--primary-action { background: var(--utrecht-button-primary-action-background-color); color: #ffffff; }
.utrecht-button--primary-action:hover { background: var(--rd-color-brand-dark); }
.utrecht-button--secondary-action { background: var(--rd-color-paper); color: var(--rd-color-brand); }
.utrecht-button--secondary-action:hover { background: var(--rd-color-brand-pale); }
.rd-aside { margin-top: 2.5rem; padding-top: 1.25rem; border-top: 1px solid var(--rd-color-line); }
.rd-aside > .utrecht-heading-2, .rd-help > .utrecht-heading-3 { margin-top: 0; }
@media (min-width: 40rem) {
  .rd-column { padding-inline: 2rem; }
  .utrecht-data-list__item { display: grid; grid-template-columns: 12rem minmax(0, 1fr); gap: 1rem; }
}
@page { size: A4; margin: 20mm; @bottom-right { content: "Pagina " counter(page) " van " counter(pages); font: 8pt Arial, sans-serif; } }
@media print {
  .utrecht-document { background: none; color: #000000; font-size: 11pt; }
  .rd-column { max-width: none; padding-inline: 0; }
  .utrecht-page-header { background: none; color: #000000; border-bottom: 2pt solid #000000; }
  .utrecht-skip-link, .utrecht-button, .rd-actions, .rd-aside, .utrecht-page-footer { display: none; }
  .rd-link--named::after { content: " (" attr(href) ")"; overflow-wrap: anywhere; }
  .rd-details::details-content { content-visibility: visible; display: block; block-size: auto; }
  .utrecht-page-content { padding-block-end: 0; }
  .utrecht-data-list__item, .utrecht-form-field, .utrecht-form-field-radio, .utrecht-alert, .rd-goal, tr { break-inside: avoid; }
  h1, h2, h3, h4, caption, legend { break-after: avoid; break-inside: avoid; }
  .utrecht-paragraph, li, dd { orphans: 3; widows: 3; }
  thead { display: table-header-group; }
}
`;
