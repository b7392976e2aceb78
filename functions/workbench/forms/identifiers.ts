const plainOf = (text: string, longest: number): string =>
  text
    .normalize('NFD')
    .toLowerCase()
    .replace(/\p{M}/gu, '')
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, longest)
    .replace(/^-+|-+$/g, '');

/** An identifier made of a title: "Buurt & werk" becomes "buurt-werk"; empty for one without a letter or digit. */
export const identifierOf = (title: string): string => plainOf(title, 40);

/** An identifier made of a name, that none of the others is: a second "Iedereen doet mee" is `iedereen-doet-mee-2`. */
export const freeIdentifier = (name: string, taken: ReadonlySet<string>): string => {
  const base = plainOf(name, 70) || 'onderdeel';
  for (let number = 1; ; number += 1) {
    const candidate = number === 1 ? base : `${base}-${number}`;
    if (!taken.has(candidate)) return candidate;
  }
};
