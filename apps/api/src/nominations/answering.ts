import { and, eq } from 'drizzle-orm'
import type { Actor } from '@ket-nap/domain/access/grants'
import type { nominations as contract } from '@ket-nap/domain/nominations/contract'
import type { ReceivedNomination } from '@ket-nap/domain/nominations/schema'
import type { Day } from '@ket-nap/domain/shared/day'
import type { Received } from '@ket-nap/domain/shared/endpoint'
import { problem } from '@ket-nap/domain/shared/problem'
import { isWithinReach, pathWithin, reachOf } from '../access/reach.ts'
import { record } from '../audit/record.ts'
import type { Acting } from '../audit/record.ts'
import { announceCandidate } from '../candidates/acts.ts'
import { getCase } from '../candidates/case.ts'
import { findDuplicates, hasDuplicate } from '../candidates/duplicates.ts'
import { enterCandidate } from '../candidates/entering.ts'
import { findCandidate } from '../candidates/repository.ts'
import { getSurroundings } from '../candidates/surroundings.ts'
import type { Reads, Tx } from '../platform/db/database.ts'
import type { Dependencies } from '../platform/dependencies.ts'
import { units } from '../units/table.ts'
import { announceNomination } from './announcing.ts'
import { receivedOf } from './received.ts'
import { findJoined, updateNomination } from './repository.ts'
import type { JoinedNomination, NominationRow } from './repository.ts'
import { nominations } from './table.ts'

type Needs = Pick<Dependencies, 'db' | 'clock'>
type Body<E extends keyof typeof contract> = Received<(typeof contract)[E]>['body']
interface Caller {
  readonly actor: Actor
  readonly by: Acting
}

const getReceived = async (db: Reads, actor: Actor, id: string, today: Day): Promise<JoinedNomination> => {
  const { paths } = await reachOf(db, actor, 'nominations.answer', today)
  const found = await findJoined(db, and(eq(nominations.id, id), pathWithin(units.path, paths)))
  if (found === undefined) throw problem('request.not_found')
  return found
}

/** Answered first: whoever comes second hears that it is answered, not that something has changed. */
export const refuseAnswered = ({ status, version }: NominationRow, seen: number): void => {
  if (status !== 'waiting') throw problem('nominations.not_open', { detail: { status } })
  if (version !== seen) throw problem('request.stale', { detail: { yours: seen, current: version } })
}

/** A candidate the reader can see; whether it is the same person, the officer decides. */
const checkLink = async (tx: Tx, actor: Actor, candidateId: string, today: Day): Promise<void> => {
  const row = await findCandidate(tx, candidateId)
  const path = row && (await getSurroundings(tx, row.unitId)).unit.path
  const reach = await reachOf(tx, actor, 'candidates.list', today)
  if (path === undefined || !isWithinReach(reach, path)) throw problem('request.not_found')
}

const refuseDuplicate = async (tx: Tx, actor: Actor, { fullName, bornOn }: NominationRow, today: Day): Promise<void> => {
  const hint = await findDuplicates(tx, actor, { fullName, bornOn }, today)
  if (hasDuplicate(hint)) throw problem('nominations.duplicate_unconfirmed', { detail: { ...hint } })
}

const enterNominee = async (tx: Tx, acting: Acting, { nomination, organisation }: JoinedNomination, happenedOn: Day, today: Day): Promise<string> => {
  const { fullName, gender, bornOn, workplace, residence, unitId } = nomination
  const person = { fullName, gender, bornOn, ethnicity: '', religion: '', occupation: '', workplace, residence }
  const origin = { organisationId: organisation.id, kind: organisation.kind }
  return enterCandidate(tx, acting, { unitId, person, happenedOn, origin }, today)
}

/** Entered anew on a day, or credited with a candidate on record. */
type Acceptance = { readonly happenedOn: Day } | { readonly linkTo: string }

/**
 * Takes the person on, or credits the organisation with a candidate on record: nobody is counted twice. The origin of that
 * candidate stays with the first. Permissions, duplicates and the version are the caller's matter.
 * @returns the id of the candidate
 */
export const acceptIn = async (tx: Tx, acting: Acting, found: JoinedNomination, acceptance: Acceptance, today: Day): Promise<string> => {
  const { nomination } = found
  const linked = 'linkTo' in acceptance
  const candidateId = linked ? acceptance.linkTo : await enterNominee(tx, acting, found, acceptance.happenedOn, today)
  await updateNomination(tx, nomination.id, { status: 'accepted', answeredOn: today, candidateId, version: nomination.version + 1 })
  const place = await announceNomination(tx, nomination, ['nominations', 'candidates', 'board'])
  if (linked) await announceCandidate(tx, await getCase(tx, candidateId))
  const data = { organisationId: nomination.organisationId, candidateId, linked }
  await record(tx, acting, { type: 'nominations.accepted', subject: nomination.id, data }, place)
  return candidateId
}

/** Declines; the organisation reads the reason. Permissions and the version are the caller's matter. */
export const declineIn = async (tx: Tx, acting: Acting, { nomination }: JoinedNomination, reason: string, today: Day): Promise<void> => {
  const answer = { status: 'declined', answeredOn: today, declineReason: reason } as const
  await updateNomination(tx, nomination.id, { ...answer, version: nomination.version + 1 })
  const place = await announceNomination(tx, nomination, ['nominations'])
  const data = { organisationId: nomination.organisationId, reason }
  await record(tx, acting, { type: 'nominations.declined', subject: nomination.id, data }, place)
}

export const acceptNomination = async ({ db, clock }: Needs, { actor, by }: Caller, id: string, body: Body<'accept'>): Promise<ReceivedNomination> => {
  const today = clock.today()
  const { version, happenedOn, linkTo, duplicateConfirmed } = body
  return db.transaction(async (tx) => {
    const found = await getReceived(tx, actor, id, today)
    refuseAnswered(found.nomination, version)
    if (linkTo !== null) await checkLink(tx, actor, linkTo, today)
    else if (!duplicateConfirmed) await refuseDuplicate(tx, actor, found.nomination, today)
    await acceptIn(tx, by, found, linkTo === null ? { happenedOn } : { linkTo }, today)
    return receivedOf(tx, actor, await getReceived(tx, actor, id, today), today)
  })
}

export const declineNomination = async ({ db, clock }: Needs, { actor, by }: Caller, id: string, body: Body<'decline'>): Promise<ReceivedNomination> => {
  const today = clock.today()
  return db.transaction(async (tx) => {
    const found = await getReceived(tx, actor, id, today)
    refuseAnswered(found.nomination, body.version)
    await declineIn(tx, by, found, body.reason, today)
    return receivedOf(tx, actor, await getReceived(tx, actor, id, today), today)
  })
}
