import type { DossierFile, DossierSeal } from '@tctp/contracts';
import type { Actor } from '@tctp/domain';
import { isAmong } from '@tctp/domain';
import type { ReadModels } from '../read-models';
import type { Result } from '../refusal';
import { accept, refuse } from '../refusal';

interface Deps {
  read: Pick<ReadModels, 'dossiers'>;
}

/** What an answer may name: the files of the component's tasks today. They are nobody else's business. */
export async function listNameableFiles(
  { read }: { read: Pick<ReadModels, 'dossiers' | 'planContext'> },
  reader: Actor,
  planId: string,
  code: string,
): Promise<Result<DossierFile[]>> {
  if (!isAmong(reader, 'reviewers')) return refuse({ code: 'not-permitted', action: 'answerExplanation' });
  const plan = await read.planContext(reader.tenantId, planId);
  if (plan === null) return refuse({ code: 'plan-unknown' });
  if (!plan.criteriaSet.components.some((one) => one.code === code))
    return refuse({ code: 'component-unknown', component: code });
  return accept(await read.dossiers.nameable(reader.tenantId, planId, code));
}

/** Reckons the digest again from what is stored, for whoever sees the whole of it. */
export async function readDossierSeal(
  { read }: Deps,
  reader: Actor,
  planId: string,
): Promise<Result<DossierSeal>> {
  if (!isAmong(reader, 'wholeDossier')) return refuse({ code: 'not-permitted', action: 'readDossierSeal' });
  const seal = await read.dossiers.seal(reader.tenantId, planId);
  if (seal === null) return refuse({ code: 'appraisal-none' });
  return accept({ ...seal, intact: seal.kept === seal.found });
}
