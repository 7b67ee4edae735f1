import { eq, sql } from 'drizzle-orm'
import type { Actor } from '@ket-nap/domain/access/grants'
import { judge, stepBackTargets } from '@ket-nap/domain/candidates/judge'
import { Person } from '@ket-nap/domain/candidates/schema'
import type { CandidateAct, CandidateFile } from '@ket-nap/domain/candidates/schema'
import type { Day } from '@ket-nap/domain/shared/day'
import type { Reads } from '../platform/db/database.ts'
import { preparedOnce } from '../platform/db/prepared.ts'
import { nominations } from '../nominations/table.ts'
import { organisations } from '../units/table.ts'
import { rulesOn } from './case.ts'
import type { Case } from './case.ts'
import { mayEdit, mayRecordAct } from './permissions.ts'
import type { ActRow } from './repository.ts'

const documentOf = ({ documentNumber, documentOn, documentSigner }: ActRow): CandidateAct['document'] =>
  documentNumber === null || documentOn === null
    ? null
    : { number: documentNumber, issuedOn: documentOn, ...(documentSigner !== null && { signer: documentSigner }) }

const actOf = (row: ActRow, annulled: ReadonlySet<number>): CandidateAct => {
  const { id, seq, name, happenedOn, recordedAt, recordedBy, note, reason, ruleSetId, warnings } = row
  return {
    id, seq, name, happenedOn, recordedAt, recordedBy, note, reason, ruleSetId,
    document: documentOf(row),
    annulled: annulled.has(seq),
    toStage: row.details.toStage ?? null,
    annulsSeq: row.details.annulsSeq ?? null,
    warnings: [...warnings],
  }
}

const findOriginName = async (db: Reads, organisationId: string | null): Promise<string | null> => {
  if (organisationId === null) return null
  const [row] = await db.select({ name: organisations.name }).from(organisations).where(eq(organisations.id, organisationId))
  return row?.name ?? null
}

const nominationsById = preparedOnce((db: Reads) =>
  db
    .select({
      id: nominations.id,
      organisationName: organisations.name,
      nominatedOn: nominations.nominatedOn,
      resolutionNumber: nominations.resolutionNumber,
    })
    .from(nominations)
    .innerJoin(organisations, eq(organisations.id, nominations.organisationId))
    .where(eq(nominations.candidateId, sql.placeholder('id')))
    .orderBy(nominations.nominatedAt, nominations.id)
    .prepare(),
)

/** All organisations that nominated the person are credited, in the order of their nominations. */
const findNominations = async (db: Reads, candidateId: string): Promise<CandidateFile['nominations']> =>
  nominationsById(db).execute({ id: candidateId })

const personOf = ({ fullName, gender, bornOn, ethnicity, religion, occupation, workplace, residence }: Case['row']) =>
  Person.parse({ fullName, gender, bornOn, ethnicity, religion, occupation, workplace, residence })

/** The whole file as this reader sees it; the opening is put on record by the caller. */
export const fileOf = async (db: Reads, actor: Actor, subject: Case, today: Day): Promise<CandidateFile> => {
  const { row, acts, annulled, surroundings } = subject
  const { unit, above, baseName } = surroundings
  const judgement = judge(subject.facts, rulesOn(today), today, today)
  const { id, fullName, gender, bornOn, stage, stageSince, decidedOn, ceremonyOn, returned, originKind, returnedTimes, version } = row
  return {
    id, fullName, gender, bornOn, stage, stageSince, decidedOn, ceremonyOn, returned, originKind, returnedTimes, version,
    person: personOf(row),
    unitId: unit.id,
    unitName: unit.name,
    unitKind: unit.kind,
    baseName,
    above: above.map((one) => ({ id: one.id, name: one.name })),
    originName: await findOriginName(db, row.originOrganisationId),
    nominations: await findNominations(db, id),
    acts: acts.map((act) => actOf(act, annulled)),
    judgement,
    mayRecord: judgement.allowed.filter((act) => mayRecordAct(actor, act, subject, today)),
    stepBackTo: stepBackTargets(subject.facts.candidacy),
    mayEdit: mayEdit(actor, subject, today),
  }
}
