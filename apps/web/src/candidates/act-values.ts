import { forwardActs, isForwardAct } from '@ket-nap/domain/candidates/acts'
import type { ActDefinition, RequestableAct } from '@ket-nap/domain/candidates/acts'
import type { candidates } from '@ket-nap/domain/candidates/contract'
import { Stage } from '@ket-nap/domain/candidates/stages'
import type { Sent } from '@ket-nap/domain/shared/endpoint'

/** What is typed of an act; '' is nothing. */
export interface ActValues {
  readonly happenedOn: string
  readonly document: { readonly number: string; readonly issuedOn: string; readonly signer: string }
  readonly note: string
  readonly reason: string
  readonly toStage: string
}

/** A dossier is sent back with a letter, as a rule; the other ways back have no paper. */
export const paperOf = (act: RequestableAct): ActDefinition['document'] => {
  if (isForwardAct(act)) return forwardActs[act].document
  return act === 'return_dossier' ? 'optional' : 'none'
}

const documentOf = (act: RequestableAct, { number, issuedOn, signer }: ActValues['document']) => {
  const paper = paperOf(act)
  const empty = number === '' && issuedOn === '' && signer === ''
  if (paper === 'none' || (paper === 'optional' && empty)) return null
  return { number, issuedOn, ...(signer === '' ? {} : { signer }) }
}

/** The body of the contract for what was typed; what is missing stays missing, for the contract to say so. */
export const actBody = (
  act: RequestableAct,
  values: ActValues,
  version: number,
): Sent<typeof candidates.record>['body'] => {
  const toStage = Stage.safeParse(values.toStage).data
  return {
    act,
    happenedOn: values.happenedOn,
    document: documentOf(act, values.document),
    note: values.note,
    reason: values.reason,
    ...(act === 'step_back' && toStage !== undefined ? { toStage } : {}),
    version,
  }
}
