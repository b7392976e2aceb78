/** One part of an e-mail. Both the plain and the HTML part are made from these, so they have the same content. */
export type Block =
  | { readonly kind: 'paragraph'; readonly text: string; readonly strong?: true }
  | { readonly kind: 'heading'; readonly text: string }
  | { readonly kind: 'facts'; readonly rows: readonly Fact[] }
  | { readonly kind: 'list'; readonly items: readonly string[] }
  /** Text of somebody else, marked as such. */
  | { readonly kind: 'quote'; readonly text: string }
  | { readonly kind: 'link'; readonly label: string; readonly url: string }
  | { readonly kind: 'code'; readonly code: string };

export type Fact = readonly [label: string, value: string];

/** An e-mail before it is rendered. */
export interface Letter {
  readonly programmeName: string;
  readonly contactOfBureau: string;
  /** The subject; the programme's prefix is added. */
  readonly subject: string;
  readonly heading: string;
  readonly addresseeName: string;
  readonly blocks: readonly Block[];
}

export const paragraph = (text: string): Block => ({ kind: 'paragraph', text });
export const strong = (text: string): Block => ({ kind: 'paragraph', text, strong: true });
export const heading = (text: string): Block => ({ kind: 'heading', text });
export const quote = (text: string): Block => ({ kind: 'quote', text });
export const list = (items: readonly string[]): Block => ({ kind: 'list', items });

/** Labels with their values; one without a value is left out. */
export const facts = (rows: readonly (readonly [label: string, value: string | undefined])[]): Block => ({
  kind: 'facts',
  rows: rows.filter((row): row is Fact => row[1] !== undefined && row[1] !== ''),
});

/** The blocks when their cause is present, otherwise none. */
export const when = (cause: unknown, ...blocks: readonly Block[]): readonly Block[] => (cause ? blocks : []);

/** One line without control characters: a name from the record must not start a line or header of its own. */
export const oneLine = (text: string): string => text.replace(/[\s\p{Cc}\p{Zl}\p{Zp}]+/gu, ' ').trim();
