import { board } from '@ket-nap/domain/board/contract'
import { candidates } from '@ket-nap/domain/candidates/contract'
import { DuplicateHint } from '@ket-nap/domain/candidates/schema'
import { nominations } from '@ket-nap/domain/nominations/contract'
import type { ReceivedNomination } from '@ket-nap/domain/nominations/schema'
import { useSession } from '../../lib/session.ts'
import { useAnnounce } from '../../ui/announcer.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { FormCheckbox, FormDay, FormRadioGroup } from '../../ui/form/fields.tsx'
import { Form } from '../../ui/form/form.tsx'
import { useContractForm } from '../../ui/form/use-contract-form.ts'
import { messages } from '../messages.ts'
import { useReadAgain } from '../use-read-again.ts'
import { Alike } from './alike.tsx'
import { Answered } from './answered.tsx'
import { Compare } from './compare.tsx'

const text = messages.received
const newPerson = 'new'

interface AcceptDialogProps {
  readonly nomination: ReceivedNomination
  readonly onClose: () => void
}

/** `who`: '' nobody chosen yet, `new`, or the id of the candidate it is. */
interface Values {
  readonly who: string
  readonly happenedOn: string
  readonly duplicateConfirmed: boolean
}

const useAcceptForm = ({ nomination, onClose }: AcceptDialogProps) => {
  const { today } = useSession()
  const say = useAnnounce()
  const { id, fullName, version, alike } = nomination
  const defaults: Values = { who: alike.length === 0 ? newPerson : '', happenedOn: today, duplicateConfirmed: false }
  return useContractForm({
    id: `nominations.accept.${id}`,
    endpoint: nominations.accept,
    defaults,
    version,
    toInput: ({ who, happenedOn, duplicateConfirmed }, over) => ({
      params: { id },
      body: { version: over, happenedOn, linkTo: who === newPerson || who === '' ? null : who, duplicateConfirmed },
    }),
    check: ({ who }) => (who === '' ? [{ path: 'who', code: 'invalid_value' }] : []),
    refresh: [nominations.received, candidates.list, board.show],
    onDone: ({ candidateId }) => {
      say(alike.some((one) => one.id === candidateId) ? text.linked(fullName) : text.accepted(fullName))
      onClose()
    },
  })
}

/** Who is alike, as the list said it, or as the server says it when somebody was entered since. */
const useHint = (nomination: ReceivedNomination, form: ReturnType<typeof useAcceptForm>) => {
  const refused =
    form.error?.code === 'nominations.duplicate_unconfirmed'
      ? DuplicateHint.safeParse(form.error.detail).data
      : undefined
  if (refused === undefined) return { duplicate: nomination.duplicate, alike: nomination.alike }
  return {
    duplicate: refused.visible.length > 0 ? ('visible' as const) : ('elsewhere' as const),
    alike: refused.visible,
  }
}

export const AcceptDialog = (props: AcceptDialogProps) => {
  const { nomination, onClose } = props
  const form = useAcceptForm(props)
  const { duplicate, alike } = useHint(nomination, form)
  const isNew = form.watch('who') === newPerson
  useReadAgain(form.error, [nominations.received])
  if (nomination.status !== 'waiting' && !form.sending) {
    return (
      <Dialog open onClose={onClose} title={text.acceptOf(nomination.fullName)}>
        <Answered nomination={nomination} onClose={onClose} />
      </Dialog>
    )
  }
  return (
    <Dialog
      open
      onClose={onClose}
      title={text.acceptOf(nomination.fullName)}
      description={nomination.unitName}
      wide={alike.length > 0}
    >
      <Form form={form} submitLabel={text.accept} onCancel={onClose}>
        {alike.length > 0 && (
          <>
            <Compare nomination={nomination} alike={alike} />
            <FormRadioGroup
              form={form}
              name="who"
              label={text.who}
              options={[
                ...alike.map(({ id, fullName, unitName, stage }) => ({
                  value: id,
                  label: text.linkTo(fullName),
                  hint: text.linkHint(unitName, stage),
                })),
                { value: newPerson, label: text.newPerson, hint: text.newPersonHint },
              ]}
              required
            />
          </>
        )}
        {duplicate === 'elsewhere' && <Alike nomination={{ duplicate, alike }} />}
        {isNew && <FormDay form={form} name="happenedOn" label={text.happenedOn} required />}
        {isNew && duplicate !== 'none' && <FormCheckbox form={form} name="duplicateConfirmed" label={text.confirm} />}
      </Form>
    </Dialog>
  )
}
