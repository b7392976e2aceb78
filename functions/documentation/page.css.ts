/** The style of the page about the API. */
export const stylesheet = `
:root { color-scheme: light dark; }
body { font: 1rem/1.5 system-ui, sans-serif; max-width: 60rem; margin: 0 auto; padding: 1rem; }
code, pre { font-family: ui-monospace, monospace; font-size: 0.9em; }
pre { overflow: auto; padding: 0.75rem; border: 1px solid #767676; }
article { border-top: 1px solid #767676; padding: 0.5rem 0 1rem; }
h1, h2, h3, p, summary { overflow-wrap: anywhere; }
@media (max-width: 50rem) { th, td { overflow-wrap: anywhere; } }
table { border-collapse: collapse; margin: 0.5rem 0; }
th, td { border: 1px solid #767676; padding: 0.25rem 0.5rem; text-align: left; vertical-align: top; }
nav > ul { list-style: none; padding: 0; }
nav li { margin: 0.25rem 0; overflow-wrap: anywhere; }
dt { font-weight: 700; }
dd { margin: 0 0 0.5rem 1rem; }
@media screen and (min-width: 64rem) {
  .docs { display: grid; grid-template-columns: 20rem minmax(0, 1fr); column-gap: 2rem; max-width: 84rem; }
  .docs > header { grid-column: 1 / -1; }
  .docs > nav { position: sticky; top: 0; max-height: 100vh; overflow-y: auto; }
}
@media print { nav { display: none; } }
`;
