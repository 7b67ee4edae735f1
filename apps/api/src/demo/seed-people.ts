import type { Instant } from '@ket-nap/domain/shared/day'
import { vietnamDayOf } from '@ket-nap/domain/shared/day'
import { foldActs } from '@ket-nap/domain/candidates/fold'
import { personColumns } from '../candidates/entering.ts'
import { getSurroundings } from '../candidates/surroundings.ts'
import type { Surroundings } from '../candidates/surroundings.ts'
import { candidateActs, candidates, stageSpans } from '../candidates/table.ts'
import { rebuildFigures } from '../figures/recount.ts'
import type { NominationRow } from '../nominations/repository.ts'
import { nominations } from '../nominations/table.ts'
import type { Tx } from '../platform/db/database.ts'
import { newId } from '../platform/ids.ts'
import type { PlannedAct } from './acts-plan.ts'
import { actorFor, actorOfAct } from './actors.ts'
import type { Actors } from './actors.ts'
import { act, enter } from './candidacies.ts'
import type { Candidacy, Origin } from './candidacies.ts'
import { inChunks } from './journal.ts'
import type { Journal } from './journal.ts'
import type { PlannedNomination } from './nominations-plan.ts'
import type { PlannedPerson } from './people-plan.ts'
import type { Plan } from './plan.ts'
import type { Happening } from './schedule.ts'
import { written } from './seed-units.ts'
import type { Written } from './seed-units.ts'

/** The people of the sample while their years are told; written down at the end. */
export interface Telling {
  readonly plan: Plan
  readonly there: Written
  readonly actors: Actors
  /** Of every cell, by its key. */
  readonly surroundings: ReadonlyMap<string, Surroundings>
  readonly candidacies: Map<PlannedPerson, Candidacy>
  readonly nominations: Map<PlannedNomination, NominationRow>
}

export const startTelling = async (tx: Tx, plan: Plan, there: Written, actors: Actors): Promise<Telling> => {
  const surroundings = new Map<string, Surroundings>()
  for (const [key, unit] of there.units) surroundings.set(key, await getSurroundings(tx, unit.id))
  return { plan, there, actors, surroundings, candidacies: new Map(), nominations: new Map() }
}

interface Moment {
  readonly at: Instant
  readonly journal: Journal
}

const pathOf = ({ there }: Telling, key: string): string => written(there.units, key).path

const tellEntering = ({ at, journal }: Moment, telling: Telling, who: PlannedPerson, origin: Origin): Candidacy => {
  const { cellKey, enteredOn } = who
  const by = actorFor(telling.plan, telling.actors, cellKey)
  const candidacy = enter(at, by, who, written(telling.surroundings, cellKey), origin)
  telling.candidacies.set(who, candidacy)
  const { id, fullName, unitId } = candidacy.row
  const data = { unitId, name: fullName, on: enteredOn, originOrganisationId: origin.originOrganisationId }
  journal.add(at, by, { type: 'candidates.created', subject: id, data }, pathOf(telling, cellKey))
  return candidacy
}

const tellAct = ({ at, journal }: Moment, telling: Telling, who: PlannedPerson, planned: PlannedAct): void => {
  const before = telling.candidacies.get(who)
  if (before === undefined) throw new RangeError('an act before the person was entered')
  const by = actorOfAct(telling.plan, telling.actors, planned, who.cellKey)
  const after = act(at, by, before, planned)
  telling.candidacies.set(who, after)
  const added = after.acts.at(-1)
  const annulled = before.acts.find(({ seq }) => seq === added?.details.annulsSeq)
  const data = {
    actId: added?.id ?? '',
    act: planned.act,
    on: planned.on,
    stage: { from: before.row.stage, to: after.row.stage },
    document: planned.document,
    reason: added?.reason ?? '',
    annuls: annulled?.name ?? null,
  }
  journal.add(at, by, { type: 'candidates.acted', subject: after.row.id, data }, pathOf(telling, who.cellKey))
}

const tellNomination = ({ at, journal }: Moment, telling: Telling, planned: PlannedNomination): void => {
  const { organisationKey, cellKey, resolutionNumber, nominatedOn } = planned
  const { ethnicity: _ethnicity, religion: _religion, occupation: _occupation, ...nominee } = personColumns(planned.person)
  const by = actorFor(telling.plan, telling.actors, organisationKey)
  const organisationId = written(telling.there.organisationIds, organisationKey)
  const unitId = written(telling.there.units, cellKey).id
  const row: NominationRow = {
    ...nominee,
    id: newId(),
    organisationId,
    unitId,
    resolutionNumber,
    resolutionOn: nominatedOn,
    note: '',
    nominatedOn: vietnamDayOf(at),
    nominatedAt: at,
    nominatedById: by.accountId,
    status: 'waiting',
    answeredOn: null,
    declineReason: '',
    candidateId: null,
    version: 1,
  }
  telling.nominations.set(planned, row)
  journal.add(at, by, { type: 'nominations.created', subject: row.id, data: { organisationId, unitId, name: row.fullName } }, pathOf(telling, cellKey))
}

const tellAnswer = (moment: Moment, telling: Telling, planned: PlannedNomination): void => {
  const row = telling.nominations.get(planned)
  const { outcome, cellKey, organisationKey } = planned
  if (row === undefined || outcome.status === 'waiting') throw new RangeError('an answer to no nomination')
  const { at, journal } = moment
  const { organisationId, id: subject } = row
  const answered = { ...row, status: outcome.status, answeredOn: vietnamDayOf(at), version: 2 }
  const path = pathOf(telling, cellKey)
  if (outcome.status === 'accepted') {
    const { who } = outcome
    const { id: candidateId } = tellEntering(moment, telling, who, { originOrganisationId: organisationId, originKind: who.origin }).row
    telling.nominations.set(planned, { ...answered, candidateId })
    const by = actorFor(telling.plan, telling.actors, cellKey)
    journal.add(at, by, { type: 'nominations.accepted', subject, data: { organisationId, candidateId, linked: false } }, path)
    return
  }
  const { reason } = outcome
  telling.nominations.set(planned, { ...answered, declineReason: reason })
  const by = actorFor(telling.plan, telling.actors, outcome.status === 'declined' ? cellKey : organisationKey)
  journal.add(at, by, { type: `nominations.${outcome.status}`, subject, data: { organisationId, reason } }, path)
}

/** Tells one happening as whoever did it would have put it into the product, at its instant. */
export const tell = (journal: Journal, telling: Telling, happening: Happening): void => {
  const moment = { at: happening.at, journal }
  switch (happening.kind) {
    case 'entered':
      tellEntering(moment, telling, happening.who, { originOrganisationId: null, originKind: null })
      return
    case 'acted':
      return tellAct(moment, telling, happening.who, happening.act)
    case 'nominated':
      return tellNomination(moment, telling, happening.nomination)
    case 'answered':
      return tellAnswer(moment, telling, happening.nomination)
  }
}

/** Writes everybody and everything that was told. */
export const writePeople = async (tx: Tx, telling: Telling): Promise<void> => {
  const all = [...telling.candidacies.values()]
  await inChunks(all.map(({ row }) => row), (rows) => tx.insert(candidates).values(rows))
  await inChunks(all.flatMap(({ acts }) => acts), (rows) => tx.insert(candidateActs).values(rows))
  const spans = all.flatMap(({ row, acts }) =>
    foldActs(acts).spans.map((span, ordinal) => ({ candidateId: row.id, ordinal, ...span })),
  )
  await inChunks(spans, (rows) => tx.insert(stageSpans).values(rows))
  await rebuildFigures(tx)
  await inChunks([...telling.nominations.values()], (rows) => tx.insert(nominations).values(rows))
}
