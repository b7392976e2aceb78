import type { Screen } from './screen.ts';

/** A screen at a path, with the variable parts of the path. */
export interface Found {
  readonly screen: Screen;
  readonly params: Readonly<Record<string, string>>;
}

/** No part of an address of ours looks otherwise, so nothing of a path reaches the API that could change an address there. */
const segment = /^[a-z0-9][a-z0-9._-]{0,199}$/;

const paramsIn = (path: string, parts: readonly string[]): Record<string, string> | undefined => {
  const names = path.split('/');
  if (names.length !== parts.length) return undefined;
  const pairs = names.map((name, at) => [/^\{(\w+)\}$/.exec(name)?.[1], name, parts[at] ?? ''] as const);
  if (pairs.some(([variable, name, part]) => (variable ? !segment.test(part) : name !== part))) return undefined;
  return Object.fromEntries(pairs.flatMap(([variable, , part]) => (variable ? [[variable, part]] : [])));
};

/** Finds the screen at the parts of a path; a fixed part goes before a variable one. */
export const screenAt = (screens: readonly Screen[], parts: readonly string[]): Found | undefined => {
  const found = screens.flatMap((screen): Found[] => {
    const params = paramsIn(screen.path, parts);
    return params ? [{ screen, params }] : [];
  });
  return found.toSorted((one, other) => Object.keys(one.params).length - Object.keys(other.params).length)[0];
};
