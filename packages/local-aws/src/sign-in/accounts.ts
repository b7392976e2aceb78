/** Somebody who may sign in on this machine: there are no passwords here. */
export interface Account {
  readonly email: string;
  readonly name: string;
  /** What helps to choose: a role, an organisation. */
  readonly note?: string;
}

/** The people of a programme, as they are when somebody wants to sign in. */
export type Accounts = () => Promise<readonly Account[]>;

const escaped = (text: string): string => text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);

const choice = ({ email, name, note }: Account): string =>
  `<li><button name="account" value="${escaped(email)}">${escaped(name)}</button> ${escaped(note ?? '')} <small>${escaped(email)}</small></li>`;

/** The page on which somebody chooses who to be. */
export const accountsPage = (accounts: readonly Account[]): string => `<!doctype html>
<html lang="nl"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>Aanmelden op deze machine</title>
<style>body{font-family:sans-serif;max-width:50rem;margin:2rem auto;padding:0 1rem}li{margin:.5rem 0}</style></head>
<body><main><h1>Wie bent u?</h1><p>Dit is de aanmelding van deze machine: er zijn geen wachtwoorden. Kies als wie u zich aanmeldt.</p>
<form method="post"><ul>${accounts.map(choice).join('')}</ul></form>
${accounts.length === 0 ? '<p>Er is nog niemand: lees eerst een programma in.</p>' : ''}</main></body></html>
`;

/** The page on which somebody signs out; the form is the provider's own, and its button stands here. */
export const signOutPage = (main: string): string => `<!doctype html>
<html lang="nl"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>Afmelden op deze machine</title>
<style>body{font-family:sans-serif;max-width:50rem;margin:2rem auto;padding:0 1rem}</style></head>
<body><main><h1>Afmelden op deze machine</h1>${main}</main></body></html>
`;
