/**
 * Stands in for `yaml` in the bundles: the same package from a file of its own, read when the first programme file is
 * imported. CommonJS, because only `require` can wait and then answer at once.
 */
(require('./defer.ts') as typeof import('./defer.ts')).defer(exports, () => require('./yaml.cjs'), [
  'isAlias',
  'isMap',
  'isScalar',
  'isSeq',
  'LineCounter',
  'parseDocument',
]);
