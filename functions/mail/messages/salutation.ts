/** The title of a person at the beginning of a name, as people write it, with the word that a letter uses. */
const titles: readonly (readonly [RegExp, string])[] = [
  [/^(mevrouw|mevr\.?|mw\.?)\s+/i, 'mevrouw'],
  [/^((de\s+)?heer|dhr\.?)\s+/i, 'heer'],
];

/** Initials and academic titles, which a letter leaves out after "mevrouw" or "heer". */
const leftOut = /^(\p{Lu}{1,2}\.\s?)+|^(prof|dr|drs|mr|ir|ing|bc)\.\s*/iu;

/** How a letter addresses somebody: "mevrouw Janssen" for "mevrouw J. Janssen, gemeentesecretaris"; other names as they are. */
export const salutation = (addressee: string): string => {
  const [name = addressee] = addressee.split(',');
  for (const [title, word] of titles) {
    if (title.test(name)) return `${word} ${withoutInitials(name.replace(title, ''))}`;
  }
  return name.trim();
};

const withoutInitials = (name: string): string => {
  const rest = name.replace(leftOut, '').trim();
  return rest === name.trim() || rest === '' ? name.trim() : withoutInitials(rest);
};

/** Everybody whose mailbox it is, each once, as a letter to all of them begins: of several without what stands behind a comma. */
export const namesOf = (names: readonly string[]): string => {
  const [only = '', ...others] = new Set(names);
  return others.length === 0 ? only : [only, ...others].map(salutation).join(' en ');
};
