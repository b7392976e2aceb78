/**
 * The things of a list, of which a test expects something one by one: of an empty list it would expect nothing, and pass.
 * @throws {Error} when there are none.
 */
export const eachOf = <Thing>(list: Iterable<Thing>): readonly Thing[] => {
  const items = [...list];
  if (items.length === 0) throw new Error('There is nothing in this list to expect anything of.');
  return items;
};
