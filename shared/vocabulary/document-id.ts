import { hashOfText } from './hash.ts';

/** The kind of matter by which a document has a level of its own. It is no matter that a round can be about. */
export const documentMatter = 'document';

/** The address of a document as browsers write it, so that one document has one name; undefined when it is not the address of a web page. */
export const documentAddress = (text: string): string | undefined => {
  const url = URL.parse(text);
  return url && /^https?:$/.test(url.protocol) ? url.href : undefined;
};

/** The identifier of a document: the SHA-256 (hex) of its address. Facts and standings name a document without telling where it is. */
export const documentId = (address: string): string => hashOfText(documentAddress(address) ?? address);
