import { seesDocument } from '#shared/authority/levels.ts';
import type { Standing } from '#shared/authority/standing.ts';
import type { BriefingView, ChangesView } from '#shared/pages/briefing-view.ts';
import { capital } from '#shared/words/capital.ts';
import type { Briefing, Changes } from '../terms/briefing.ts';
import { roundKind } from '../terms/round-kinds.ts';
import type { Dossier } from './task-view.ts';

/**
 * A briefing for one addressee: the changes against the version in force and against the text that was put to this partner last, and what
 * it means for this partner. Documents that it does not see are left out (rule 19).
 * @param documents - the ones that open by a link of this request, before those of the briefing.
 */
export const briefingView = (
  { changes, earlier, stakes, evaluation, evaluated, documents: others, compiledAt }: Briefing,
  { registry, round, task, standing }: Pick<Dossier, 'registry' | 'round' | 'task'> & { readonly standing: Standing },
  documents: BriefingView['documents'],
): BriefingView => {
  const { partnerId, addressee } = task;
  const seen = earlier.filter(({ asked: askedPartners }) => askedPartners.includes(partnerId)).at(-1);
  const partner = registry.partners.find((one) => one.partnerId === partnerId);
  return {
    compiledAt,
    changes: [
      ...changes.filter(({ inForce }) => inForce).map(againstInForce),
      ...(seen === undefined ? [] : againstSeen(seen, changes, round.subject.textNumber)),
    ],
    earlier: earlier.map((one) => ({ ...one, name: capital(roundKind(one.kind).name) })),
    evaluation,
    ...(evaluated ? { evaluated } : {}),
    partnerName: partner?.name ?? addressee,
    stakes: stakes[partnerId] ?? [],
    documents: [...documents, ...others.filter(({ url }) => seesDocument(standing, url))],
  };
};

const againstInForce = ({ version, lines, left }: Changes): ChangesView => ({
  against: `Vergeleken met versie ${version}, die nu geldt`,
  lines,
  left,
});

const againstSeen = (
  { kind, textNumber }: Briefing['earlier'][number],
  changes: readonly Changes[],
  current: number,
): ChangesView[] => {
  const compared = changes.find((one) => !one.inForce && one.textNumber === textNumber);
  // Texts of an escalation are not compared: that nothing changed is said of the same text alone.
  if (compared === undefined && textNumber !== current) return [];
  const { lines, left } = compared ?? { lines: [], left: 0 };
  const { article, name } = roundKind(kind);
  const words = textNumber === current ? 'dezelfde tekst' : `tekst ${textNumber}`;
  return [{ against: `Sinds ${article} ${name}, waarbij u ${words} zag`, lines, left }];
};
