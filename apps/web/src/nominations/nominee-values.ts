import type { Gender } from '@ket-nap/domain/candidates/schema'
import type { nominations } from '@ket-nap/domain/nominations/contract'
import type { Answer, Sent } from '@ket-nap/domain/shared/endpoint'
import type { ComboboxItem } from '../ui/combobox.tsx'

export type Places = Answer<typeof nominations.places>

/** What is typed of a nomination; nothing chosen yet is ''. */
export interface NomineeValues {
  readonly organisationId: string
  readonly unitId: string
  readonly fullName: string
  readonly gender: Gender | ''
  readonly bornOn: string
  readonly workplace: string
  readonly residence: string
  readonly resolutionNumber: string
  readonly resolutionOn: string
  readonly note: string
  readonly duplicateConfirmed: boolean
}

/** The cells to which one of the own organisations may nominate. A name that is not the only one says of which base. */
export const cellsOf = ({ cells }: Places, organisationId: string): readonly ComboboxItem[] => {
  const own = cells.filter(({ organisationIds }) => organisationIds.includes(organisationId))
  const isShared = (name: string): boolean => own.filter((cell) => cell.name === name).length > 1
  return own.map(({ id, name, baseName }) => ({
    value: id,
    label: isShared(name) ? `${name}, ${baseName}` : name,
    hint: baseName === name || isShared(name) ? undefined : baseName,
  }))
}

const only = <T extends { readonly id: string }>(all: readonly T[]): string =>
  all.length === 1 ? (all[0]?.id ?? '') : ''

/** Where there is nothing to choose, it is chosen. */
export const firstValues = (places: Places): NomineeValues => {
  const organisationId = only(places.organisations)
  const cells = cellsOf(places, organisationId)
  return {
    organisationId,
    unitId: cells.length === 1 ? (cells[0]?.value ?? '') : '',
    fullName: '',
    gender: '',
    bornOn: '',
    workplace: '',
    residence: '',
    resolutionNumber: '',
    resolutionOn: '',
    note: '',
    duplicateConfirmed: false,
  }
}

/** The contract refuses an empty choice and says so at its field; its type has no word for it. */
export const nominationBody = ({ gender, ...values }: NomineeValues): Sent<typeof nominations.create>['body'] => ({
  ...values,
  gender: gender as Gender,
})
