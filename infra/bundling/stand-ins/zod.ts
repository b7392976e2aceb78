/**
 * Stands in for `zod` in the bundles: the same schemas and the same checks from zod's own core, with the methods that
 * this product uses and none of the rest (JSON Schema, compiled parsers, some sixty methods for each kind of schema).
 * Parsing schemas at start-up was a quarter of a cold start; see docs/adr/bundles.md. The unit tests run on it too.
 */
import { $ZodError } from '../../../node_modules/zod/v4/core/errors.js';
import english from '../../../node_modules/zod/v4/locales/en.js';
import * as mini from '../../../node_modules/zod/v4/mini/external.js';

export {
  array,
  boolean,
  coerce,
  custom,
  email,
  enum,
  int,
  iso,
  literal,
  number,
  object,
  partialRecord,
  record,
  strictObject,
  string,
  tuple,
  union,
  unknown,
  url,
  ZodMiniArray as ZodArray,
  ZodMiniObject as ZodObject,
  ZodMiniOptional as ZodOptional,
} from '../../../node_modules/zod/v4/mini/external.js';
export { $ZodError as ZodError };

mini.config(english());

type Any = mini.ZodMiniType;
type Text = mini.ZodMiniType<string>;
type Numeric = mini.ZodMiniType<number>;
type List = mini.ZodMiniType<readonly unknown[]>;
type Fields = mini.ZodMiniObject;

const ofAnything = {
  optional(this: Any) {
    return mini.optional(this);
  },
  default(this: Any, value: unknown) {
    return mini._default(this, value);
  },
  catch(this: Any, value: unknown) {
    return mini.catch(this, value);
  },
  refine(this: Any, holds: Parameters<typeof mini.refine>[0], params?: Parameters<typeof mini.refine>[1]) {
    return this.check(mini.refine(holds, params));
  },
  transform(this: Any, change: Parameters<typeof mini.transform>[0]) {
    return mini.pipe(this, mini.transform(change));
  },
};

const ofWrappers = {
  unwrap(this: mini.ZodMiniOptional) {
    return this.def.innerType;
  },
};

const ofTexts = {
  min(this: Text, least: number) {
    return this.check(mini.minLength(least));
  },
  max(this: Text, most: number) {
    return this.check(mini.maxLength(most));
  },
  regex(this: Text, pattern: RegExp, message?: string) {
    return this.check(mini.regex(pattern, message));
  },
  startsWith(this: Text, start: string) {
    return this.check(mini.startsWith(start));
  },
  trim(this: Text) {
    return this.check(mini.trim());
  },
  toLowerCase(this: Text) {
    return this.check(mini.toLowerCase());
  },
};

const ofNumbers = {
  int(this: Numeric) {
    return this.check(mini.int());
  },
  min(this: Numeric, least: number) {
    return this.check(mini.gte(least));
  },
  max(this: Numeric, most: number) {
    return this.check(mini.lte(most));
  },
};

const ofLists = {
  min(this: List, least: number) {
    return this.check(mini.minLength(least));
  },
  max(this: List, most: number) {
    return this.check(mini.maxLength(most));
  },
  get element() {
    return (this as unknown as mini.ZodMiniArray).def.element;
  },
};

const ofObjects = {
  extend(this: Fields, shape: Parameters<typeof mini.extend>[1]) {
    return mini.extend(this, shape);
  },
  omit(this: Fields, names: Record<string, true>) {
    return mini.omit(this, names);
  },
  partial(this: Fields) {
    return mini.partial(this);
  },
};

/** Gives kinds of schema their methods; not enumerable, because zod copies what it can enumerate to every schema. */
const give = (kinds: readonly object[], ...methods: readonly object[]): void => {
  for (const kind of kinds) {
    for (const [name, method] of methods.flatMap((some) => Object.entries(Object.getOwnPropertyDescriptors(some)))) {
      Object.defineProperty((kind as { prototype: object }).prototype, name, { ...method, enumerable: false });
    }
  }
};

give([mini.ZodMiniString, mini.ZodMiniEmail, mini.ZodMiniURL], ofAnything, ofTexts);
give([mini.ZodMiniISODateTime, mini.ZodMiniISODate, mini.ZodMiniISODuration], ofAnything, ofTexts);
give([mini.ZodMiniNumber, mini.ZodMiniNumberFormat], ofAnything, ofNumbers);
give([mini.ZodMiniArray], ofAnything, ofLists);
give([mini.ZodMiniObject], ofAnything, ofObjects);
give([mini.ZodMiniOptional, mini.ZodMiniDefault, mini.ZodMiniCatch], ofAnything, ofWrappers);
give([mini.ZodMiniBoolean, mini.ZodMiniEnum, mini.ZodMiniLiteral, mini.ZodMiniUnknown], ofAnything);
give([mini.ZodMiniRecord, mini.ZodMiniTuple, mini.ZodMiniUnion, mini.ZodMiniCustom, mini.ZodMiniPipe], ofAnything);
