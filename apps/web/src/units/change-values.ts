import { board } from '@ket-nap/domain/board/contract'
import { quotas } from '@ket-nap/domain/quotas/contract'
import type { Day } from '@ket-nap/domain/shared/day'
import { units } from '@ket-nap/domain/units/contract'

/** What every change of a unit asks for; '' is nothing. */
export interface ChangeValues {
  readonly on: string
  readonly document: { readonly number: string; readonly issuedOn: string; readonly signer: string }
  readonly note: string
}

export const emptyChange = (today: Day): ChangeValues => ({
  on: today,
  document: { number: '', issuedOn: '', signer: '' },
  note: '',
})

/** Half a paper goes as it is, for the contract to ask for the rest. */
const paperOf = ({ number, issuedOn, signer }: ChangeValues['document']) => {
  if (number.trim() === '' && issuedOn === '' && signer.trim() === '') return null
  return { number, issuedOn, ...(signer.trim() === '' ? {} : { signer }) }
}

export const changeBody = ({ on, document, note }: ChangeValues) => ({ on, document: paperOf(document), note })

/** What on screen is old after any change of the tree. */
export const followsTree = [units.tree, units.get, units.clusters, units.organisations, quotas.year, board.show]
