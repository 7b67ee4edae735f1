import type { Gender, Person } from '@ket-nap/domain/candidates/schema'

/** What is typed of a person; nothing chosen yet is ''. */
export interface PersonValues {
  readonly fullName: string
  readonly gender: Gender | ''
  readonly bornOn: string
  readonly ethnicity: string
  readonly religion: string
  readonly occupation: string
  readonly workplace: string
  readonly residence: string
}

export const emptyPerson: PersonValues = {
  fullName: '',
  gender: '',
  bornOn: '',
  ethnicity: 'Kinh',
  religion: 'Không',
  occupation: '',
  workplace: '',
  residence: '',
}

/** The contract refuses an empty choice and says so at its field; its type has no word for it. */
export const personOf = ({ gender, ...person }: PersonValues): Person => ({ ...person, gender: gender as Gender })
