import { candidates } from '@ket-nap/domain/candidates/contract'
import type { CandidateFile } from '@ket-nap/domain/candidates/schema'
import { Gender } from '@ket-nap/domain/candidates/schema'
import { genderNames } from '../../lib/words.ts'
import { formatDay } from '../../lib/format.ts'
import { useAnnounce } from '../../ui/announcer.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { Form } from '../../ui/form/form.tsx'
import { useContractForm } from '../../ui/form/use-contract-form.ts'
import { messages } from '../messages.ts'
import { personOf } from '../person-values.ts'
import type { PersonValues } from '../person-values.ts'
import { PersonFields } from './person-fields.tsx'

const { bornOnHint: _, ...labels } = messages.person

const show = (name: string, value: unknown): string => {
  const typed = typeof value === 'string' ? value : ''
  const gender = name === 'gender' ? Gender.safeParse(typed).data : undefined
  if (gender !== undefined) return genderNames[gender]
  if (typed === '') return '(để trống)'
  return name === 'bornOn' ? formatDay(typed) : typed
}

interface EditPersonDialogProps {
  readonly file: CandidateFile
  readonly onClose: () => void
}

export const EditPersonDialog = ({ file, onClose }: EditPersonDialogProps) => {
  const say = useAnnounce()
  const defaults: PersonValues = file.person
  const form = useContractForm({
    id: `candidates.edit.${file.id}`,
    endpoint: candidates.edit,
    defaults,
    version: file.version,
    toInput: (person, version) => ({ params: { id: file.id }, body: { ...personOf(person), version } }),
    refresh: [candidates.get, candidates.list],
    conflict: { labels, show },
    onDone: () => {
      say(messages.file.saved)
      onClose()
    },
  })
  return (
    <Dialog open onClose={onClose} title={messages.file.edit} description={file.fullName}>
      <Form form={form} submitLabel={messages.file.save} onCancel={onClose}>
        <PersonFields form={form} />
      </Form>
    </Dialog>
  )
}
