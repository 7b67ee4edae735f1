import { nominations as contract } from '@ket-nap/domain/nominations/contract'
import { aHouse } from '../candidates/test-house.ts'
import type { House, SignedInClient } from '../candidates/test-house.ts'
import type { NewNomination } from './creating.ts'

export interface Union extends House {
  /** Liaisons of the youth unions of the two communes. */
  readonly liaison: SignedInClient
  readonly otherLiaison: SignedInClient
  readonly nominee: (over?: Partial<NewNomination>) => NewNomination
  /** The first union nominates to the cell of its commune. */
  readonly nominate: (over?: Partial<NewNomination>) => Promise<string>
}

export const aUnion = async (): Promise<Union> => {
  const house = await aHouse()
  const { district } = house
  const liaison = await house.officer('liaison', { kind: 'organisation', organisationId: district.organisation }, 'Bí thư Đoàn Một')
  const otherLiaison = await house.officer('liaison', { kind: 'organisation', organisationId: district.otherOrganisation }, 'Bí thư Đoàn Hai')
  const nominee: Union['nominee'] = (over = {}) => ({
    organisationId: district.organisation,
    unitId: district.cell,
    fullName: 'Hồ Thị Hoà',
    gender: 'female',
    bornOn: '1998-07-09',
    workplace: 'Trường THCS Thử',
    residence: 'Thôn Một',
    resolutionNumber: '03-NQ/ĐTN',
    resolutionOn: '2023-02-20',
    note: '',
    duplicateConfirmed: false,
    ...over,
  })
  const nominate: Union['nominate'] = async (over) => (await liaison.call(contract.create, { body: nominee(over) })).body.id
  return { ...house, liaison, otherLiaison, nominee, nominate }
}
