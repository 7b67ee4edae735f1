import { can } from '@ket-nap/domain/access/grants'
import type { Actor } from '@ket-nap/domain/access/grants'
import type { Permission } from '@ket-nap/domain/access/permissions'
import { deskThatReached, forwardActs, isForwardAct, permissionOfDesk } from '@ket-nap/domain/candidates/acts'
import type { RequestableAct } from '@ket-nap/domain/candidates/acts'
import type { Day } from '@ket-nap/domain/shared/day'
import { findAnnullable } from './case.ts'
import type { Case } from './case.ts'

const may = (actor: Actor, permission: Permission, { surroundings }: Case, today: Day): boolean =>
  can(actor, permission, surroundings.place, today)

/**
 * Whether it is this person's desk, in this place. Back from a stage goes the desk that reached it; an act is taken back by
 * whoever recorded it; the office may do both.
 */
export const mayRecordAct = (actor: Actor, act: RequestableAct, subject: Case, today: Day): boolean => {
  if (isForwardAct(act)) return may(actor, permissionOfDesk[forwardActs[act].desk], subject, today)
  const office = may(actor, permissionOfDesk.office, subject, today)
  switch (act) {
    case 'return_dossier':
      return office
    case 'step_back':
      return office || may(actor, permissionOfDesk[deskThatReached(subject.candidacy.stage)], subject, today)
    case 'annul_last':
      return office || findAnnullable(subject.acts)?.recordedById === actor.accountId
  }
}

export const mayEdit = (actor: Actor, subject: Case, today: Day): boolean => may(actor, 'candidates.edit', subject, today)
export const mayOpen = (actor: Actor, subject: Case, today: Day): boolean => may(actor, 'candidates.open', subject, today)
export const mayList = (actor: Actor, subject: Case, today: Day): boolean => may(actor, 'candidates.list', subject, today)
