/**
 * Stands in for the SDK's `@smithy/core/config` in the bundles: settings come from the environment or are the default.
 * The SDK would also read `~/.aws/config` and `~/.aws/credentials` for each of a dozen settings, which no Lambda has.
 */
// @ts-expect-error: only the package's entry, which this file replaces, has declarations
export * from '../../../node_modules/@smithy/core/dist-es/submodules/config/index.js';

interface Selectors<T> {
  readonly environmentVariableSelector: (environment: NodeJS.ProcessEnv, options: object) => T | undefined;
  readonly default: T | (() => T | Promise<T>);
}

const isMaker = <T>(value: T | (() => T | Promise<T>)): value is () => T | Promise<T> => typeof value === 'function';

/** Gives one setting, looked up at its first use. */
export const loadConfig = <T>(selectors: Selectors<T>, options: object = {}): (() => Promise<T>) => {
  let found: Promise<T> | undefined;
  const find = async (): Promise<T> => {
    const { environmentVariableSelector, default: otherwise } = selectors;
    return environmentVariableSelector(process.env, options) ?? (isMaker(otherwise) ? await otherwise() : otherwise);
  };
  return () => {
    found ??= find();
    return found;
  };
};

type Mode = string | (() => Promise<string>);

/** Which set of defaults the SDK takes. It would ask the metadata service of EC2 where it runs, given the chance. */
export const resolveDefaultsModeConfig =
  ({ defaultsMode }: { readonly defaultsMode?: Mode } = {}) =>
  async (): Promise<string> => {
    if (typeof defaultsMode === 'function') return defaultsMode();
    return defaultsMode ?? process.env['AWS_DEFAULTS_MODE'] ?? 'legacy';
  };
