import type { ApiProblem } from '#client/client.ts';
import type { Html } from '#shared/pages/markup.ts';
import type { PageFault } from '#shared/pages/page-fault.ts';
import type { Audience, Shown, Visit } from '../screens/screen.ts';
import type { AboutToAsk } from './about-to-ask.ts';
import type { Reader, Values } from './typed.ts';

/** What a form shows in its fields: what was typed, or what it begins with, and the faults. */
export interface Typed {
  readonly values: Values;
  readonly faults: readonly PageFault[];
  /** The value and the fault of a field, to be spread into it. */
  readonly of: (name: string) => { readonly name: string; readonly value: string; readonly fault?: string | undefined };
  /** The numbers of the rows that a part of the form shows: 1, 2 and so on. */
  readonly rows: (part: string) => readonly number[];
}

/** The rows of a part of a form. */
export interface Rows<Loaded> {
  /** What the button for another row says. */
  readonly more: string;
  /** How many rows there are at first. */
  readonly first: (about: Loaded) => number;
  /** The largest number of rows; default 50. */
  readonly most?: number;
  /** Whether the form has the part; by default it has. */
  readonly shown?: (about: Loaded) => boolean;
}

/** What would follow from a form, before it is recorded. */
export interface Trial<Body> {
  /** For the page: what would follow. */
  readonly shown: Html;
  /** The form with what could be read only after the trial, such as who takes over what moves; by default what was read before it. */
  readonly body?: Body;
  /** Fields that only the trial knows, above the others. */
  readonly fields?: (typed: Typed) => Html;
  /** What somebody saw of the record besides the form: where that has changed since, it is shown again first. */
  readonly seen?: unknown;
  /** Whether there is nothing to record yet: something is still open, or nothing would change. */
  readonly isOpen?: boolean;
}

/** What the parts of a page around a form know of the visit. */
export interface Around extends Pick<Visit, 'here' | 'standing'> {
  /** A form that is one button: it sends its values, with what the form is based on. */
  readonly press: (values: Values, label: string) => Html;
}

/** One form of the workbench, about what it loaded. */
export interface FormSubject<Loaded, Body> {
  readonly path: string;
  readonly who: Audience;
  /** Its name in the navigation; absent for a form that is reached from another screen. */
  readonly nav?: string;
  /** What the form is about, as it is now. */
  readonly load: (visit: Visit) => Promise<Loaded>;
  readonly title: (about: Loaded) => string;
  /** What stands above the form. */
  readonly before?: (about: Loaded, around: Around) => Html;
  /** What stands below the form. */
  readonly after?: (about: Loaded, around: Around) => Html;
  /** What stands in the place of the form: why it cannot be done now. */
  readonly closed?: (about: Loaded, around: Pick<Around, 'here' | 'standing'>) => string | Html | undefined;
  /** The rounds that it sets off, or that can follow: the page says whom each would put over the norm of what is asked in a quarter. */
  readonly asks?: (about: Loaded) => readonly AboutToAsk[];
  readonly start?: (about: Loaded) => Values;
  /** The version that the person saw when the form was shown, in hidden fields: what the API compares with its own state. */
  readonly seenVersion?: (about: Loaded) => Values;
  readonly fields: (about: Loaded, typed: Typed) => Html;
  /** What the button says that records it; absent for a page of which every form is one button (`press`). */
  readonly submit?: string | ((about: Loaded) => string);
  /** The parts that can have another row. */
  readonly rows?: Readonly<Record<string, Rows<Loaded>>>;
  readonly read: (reader: Reader, about: Loaded) => Body;
  /** Records it, and says where to go; or shows what no address shows, such as a key that is given once. */
  readonly send: (visit: Visit, body: Body, about: Loaded) => Promise<string | Shown>;
  /** The field of a fault of the API, by its pointer and what was typed: an empty row is no row for the API. */
  readonly fieldAt?: (pointer: string, values: Values, about: Loaded) => string | undefined;
  /**
   * What is wrong, at its fields, after a refusal of the API: for a form of which the API says whether it is right. Where there is no such
   * fault, the page says the refusal as a whole.
   */
  readonly faultsOf?: (refusal: ApiProblem, values: Values, about: Loaded) => readonly PageFault[];
  /** What the button says that tries the form: it shows what would follow, and records nothing. */
  readonly trial?: string;
  /** Whether it is shown what would follow before it is recorded: only what somebody has seen is. */
  readonly seenFirst?: true;
  /** What would follow. The reader keeps the faults of the fields that only the trial knows. */
  readonly tried?: (visit: Visit, body: Body, about: Loaded, reader: Reader) => Promise<Trial<Body>>;
  /** What stands below a refusal of the API: where to read what somebody else changed, say. */
  readonly belowRefusal?: (refusal: ApiProblem, about: Loaded, around: Pick<Visit, 'here'>) => Html;
  /** The Dutch words of the codes of its operation. */
  readonly refusals?: Readonly<Record<string, string>>;
}

/** What a form shows, apart from how it reads and writes: what a page of it is made of. */
export type FormParts<Loaded, Body> = Omit<FormSubject<Loaded, Body>, 'load' | 'read' | 'send' | 'tried'>;
