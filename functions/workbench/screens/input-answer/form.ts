export interface Typed {
  readonly verdict: string;
  readonly reason: string;
}

export const typedIn = (form: URLSearchParams): Typed => ({
  verdict: form.get('verdict') ?? '',
  reason: form.get('reason') ?? '',
});

export const verdicts = ['adopted', 'partly-adopted', 'not-adopted'] as const;
type Verdict = (typeof verdicts)[number];

export const isVerdict = (typed: string): typed is Verdict => (verdicts as readonly string[]).includes(typed);

export const words = {
  verdict: 'Kies wat u met de inbreng doet.',
  reason: 'Vul in waarom, in hoogstens 5.000 tekens. De indiener leest dit.',
} as const;
