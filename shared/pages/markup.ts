import { html } from 'hono/html';

/** A piece of escaped HTML. */
export type Html = ReturnType<typeof html>;

/** The piece as plain text, ready to send. Pages are made of plain data, so nothing in it can still be awaited. */
export const asString = (piece: Html): string => {
  if (piece instanceof Promise) throw new TypeError('A page cannot wait for its contents.');
  return piece.toString();
};

/** A link to an address from the record; an address that is not plain http is shown but leads nowhere. */
export const safeLink = (address: string, text: string = address): Html =>
  /^(https?:\/\/|\/(?!\/))/i.test(address)
    ? html`<a class="utrecht-link${text === address ? '' : ' rd-link--named'}" href="${address}">${text}</a>`
    : html`<span>${address}</span>`;

/** How to reach the programmabureau: a link where it is one e-mail address, otherwise the line as it is. */
export const contactLink = (contact: string): Html =>
  /^[\w.+-]+@[\w-]+(\.[\w-]+)+$/.test(contact)
    ? html`<a class="utrecht-link" href="mailto:${contact}">${contact}</a>`
    : html`<span>${contact}</span>`;

/** Text that people typed: its line breaks are kept. */
export const prose = (text: string): Html => html`<p class="utrecht-paragraph rd-prose">${text}</p>`;
