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
nav ul { display: flex; flex-wrap: wrap; gap: 1rem; list-style: none; padding: 0; }
`;
