import { evaluationLinkExpires, signEvaluationLink } from '#shared/links/evaluation-link.ts';
import { localDate } from '#shared/runtime/local-date.ts';
import { evaluationEstablishedMessage } from '../messages/evaluation-established-message.ts';
import type { Writer } from './letter.ts';
import { lettersTo } from './letters-to.ts';
import { seatedOn } from './seats.ts';

/** The seats of the regiegroep get an evaluation when it is established, with a link to read and print it; none once a later version replaced it. */
export const evaluationEstablished: Writer<'nl.regiodeal.evaluation.established.v1'> = async (deps, { data }, now) => {
  const { programmeId, evaluationId, version } = data;
  const [registry, versions] = await Promise.all([
    deps.registry.registry(programmeId),
    deps.evaluations.evaluations(programmeId, evaluationId),
  ]);
  const evaluation = versions.at(-1);
  if (evaluation?.version !== version) return [];
  const expires = evaluationLinkExpires(now);
  const link = `${deps.publicUrl}/${signEvaluationLink(await deps.secret(), { programmeId, evaluationId, version, expires })}`;
  const today = localDate(now);
  const { from, until, replaces } = evaluation;
  return lettersTo(seatedOn(registry, today), { registry, today }, (salutation) =>
    evaluationEstablishedMessage({ ...salutation, period: { from, until }, version, replaces, link }),
  );
};
