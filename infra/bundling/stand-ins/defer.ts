type Exports = Readonly<Record<string, unknown>>;

/** Gives a module exports that are taken from another one, loaded when the first of them is used. */
export const defer = (module: object, load: () => Exports, names: readonly string[]): void => {
  let loaded: Exports | undefined;
  for (const name of names) {
    Object.defineProperty(module, name, {
      enumerable: true,
      get: () => {
        loaded ??= load();
        return loaded[name];
      },
    });
  }
};
