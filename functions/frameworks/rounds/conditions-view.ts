import type { SectionsView } from '#shared/pages/views.ts';
import { type Acceptance, type Exclusion, excludedBy } from '../domain/acceptance.ts';
import type { Condition } from '../domain/condition.ts';

type Section = SectionsView['sections'][number];

interface Known {
  readonly conditions: readonly Condition[];
  readonly acceptances: readonly Acceptance[];
  readonly exclusions: readonly Exclusion[];
}

const statuses: Readonly<Record<Acceptance['status'], string>> = {
  open: 'nog niet beantwoord',
  accepted: 'aanvaard',
  'not-accepted': 'niet aanvaard',
};

/** The conditions of one approval, with those of other colleges on the same text beside them. */
export const conditionsView = (about: Acceptance, known: Known): SectionsView => {
  const others = known.acceptances.filter(
    ({ taskId, textHash }) => taskId !== about.taskId && textHash === about.textHash,
  );
  return {
    sections: [
      { heading: 'De voorwaarden waarover u beslist', rows: rowsOf(about, known) },
      ...clashes(about, known),
      ...others.map((other) => ({
        heading: `Voorwaarden van ${other.addressee} (${statuses[other.status]})`,
        rows: rowsOf(other, known),
      })),
    ],
  };
};

const rowsOf = ({ taskId }: Acceptance, { conditions }: Known): (readonly [string, string])[] =>
  conditions
    .filter((condition) => condition.taskId === taskId)
    .map(({ text }, at) => [`Voorwaarde ${at + 1}`, text] as const);

/** The conditions that exclude one another, named together. */
const clashes = ({ taskId }: Acceptance, { conditions, exclusions }: Known): Section[] => {
  const rows = conditions
    .filter((condition) => condition.taskId === taskId)
    .flatMap(({ conditionId, text }) =>
      excludedBy(conditionId, exclusions).flatMap((id) => {
        const other = conditions.find((condition) => condition.conditionId === id);
        return other ? [[text, `${other.addressee}: ${other.text}`] as const] : [];
      }),
    );
  if (rows.length === 0) return [];
  const text = 'Deze voorwaarden sluiten elkaar uit. Worden beide aanvaard, dan telt geen van de twee instemmingen.';
  return [{ heading: 'Let op: voorwaarden die elkaar uitsluiten', text, rows }];
};
