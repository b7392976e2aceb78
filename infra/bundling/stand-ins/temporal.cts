/**
 * Stands in for `temporal-polyfill` in the bundles: the same package from a file of its own, read when a date is first
 * counted with. Most cold starts count none. CommonJS, because only `require` can wait and then answer at once.
 */
(require('./defer.ts') as typeof import('./defer.ts')).defer(exports, () => require('./temporal.cjs'), ['Temporal']);
