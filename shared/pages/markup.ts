import { html, raw } from 'hono/html';

/** A piece of escaped HTML; a promise of it while it holds a picture that is being drawn. */
export type Html = ReturnType<typeof html>;

/** The piece with its pictures, once they are drawn. */
export const withPictures = async (piece: Html): Promise<Html> => raw((await piece).toString());

/**
 * The piece as plain text, ready to send.
 * @throws {TypeError} for a piece with a picture that nobody waited for.
 */
export const asString = (piece: Html): string => {
  if (piece instanceof Promise) throw new TypeError('A page with a picture is awaited before it is sent.');
  return piece.toString();
};

/** A link to an address from the record; an address that is not http or https is shown without a link. */
export const safeLink = (address: string, text: string = address): Html =>
  /^(https?:\/\/|\/(?!\/))/i.test(address)
    ? html`<a class="nl-link${text === address ? '' : ' rd-link--named'}" href="${address}">${text}</a>`
    : html`<span>${address}</span>`;

/** The contact of the programmabureau: a link when it is one e-mail address, otherwise the text itself. */
export const contactLink = (contact: string): Html =>
  /^[\w.+-]+@[\w-]+(\.[\w-]+)+$/.test(contact)
    ? html`<a class="nl-link" href="mailto:${contact}">${contact}</a>`
    : html`<span>${contact}</span>`;

/** Text that people typed, with its line breaks. */
export const prose = (text: string): Html => html`<p class="nl-paragraph rd-prose">${text}</p>`;
