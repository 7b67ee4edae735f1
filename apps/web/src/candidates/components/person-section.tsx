import { useState } from 'react'
import type { CandidateFile } from '@ket-nap/domain/candidates/schema'
import { formatDay } from '../../lib/format.ts'
import { genderNames } from '../../lib/words.ts'
import { Button } from '../../ui/button.tsx'
import { Facts } from '../../ui/facts.tsx'
import type { Fact } from '../../ui/facts.tsx'
import { Section } from '../../ui/layout.tsx'
import { messages } from '../messages.ts'
import { EditPersonDialog } from './edit-person-dialog.tsx'

const text = messages.person

const factsOf = ({ person, decidedOn, ceremonyOn }: CandidateFile): readonly Fact[] => [
  { label: text.fullName, value: person.fullName },
  { label: text.bornOn, value: formatDay(person.bornOn) },
  { label: text.gender, value: genderNames[person.gender] },
  { label: text.ethnicity, value: person.ethnicity },
  { label: text.religion, value: person.religion },
  { label: text.occupation, value: person.occupation },
  { label: text.workplace, value: person.workplace },
  { label: text.residence, value: person.residence },
  ...(decidedOn === null ? [] : [{ label: messages.file.decidedOn, value: formatDay(decidedOn) }]),
  ...(ceremonyOn === null ? [] : [{ label: messages.file.ceremonyOn, value: formatDay(ceremonyOn) }]),
]

export const PersonSection = ({ file }: { readonly file: CandidateFile }) => {
  const [editing, setEditing] = useState(false)
  return (
    <Section
      title={messages.file.personal}
      actions={
        file.mayEdit && (
          <Button small onClick={() => setEditing(true)}>
            {messages.file.edit}
          </Button>
        )
      }
    >
      <Facts facts={factsOf(file)} />
      {editing && <EditPersonDialog file={file} onClose={() => setEditing(false)} />}
    </Section>
  )
}
