import { useEffect, useRef } from 'react'
import { useNavigate } from 'react-router'
import { board } from '@ket-nap/domain/board/contract'
import { candidates } from '@ket-nap/domain/candidates/contract'
import { fold } from '@ket-nap/domain/vietnamese/fold'
import { useSession } from '../../lib/session.ts'
import { useAnnounce } from '../../ui/announcer.tsx'
import type { ComboboxItem } from '../../ui/combobox.tsx'
import { FormCombobox } from '../../ui/form/combobox-field.tsx'
import { FormCheckbox, FormDay } from '../../ui/form/fields.tsx'
import { Form } from '../../ui/form/form.tsx'
import { useContractForm } from '../../ui/form/use-contract-form.ts'
import { hasDuplicate, hintOf, useDuplicates } from '../duplicate-hint.ts'
import { messages } from '../messages.ts'
import { emptyPerson, personOf } from '../person-values.ts'
import type { PersonValues } from '../person-values.ts'
import { DuplicatePanel } from './duplicate-panel.tsx'
import { PersonFields } from './person-fields.tsx'
import { Spoken } from './spoken.tsx'

const text = messages.create

interface Values extends PersonValues {
  readonly unitId: string
  readonly happenedOn: string
  readonly duplicateConfirmed: boolean
}

interface NewCandidateFormProps {
  readonly cells: readonly ComboboxItem[]
  /** The cell to begin with; '' is none. */
  readonly unitId: string
}

const useNewCandidate = (unitId: string) => {
  const { today } = useSession()
  const navigate = useNavigate()
  const say = useAnnounce()
  const defaults: Values = { ...emptyPerson, unitId, happenedOn: today, duplicateConfirmed: false }
  return useContractForm({
    id: 'candidates.create',
    endpoint: candidates.create,
    defaults,
    toInput: ({ unitId: cell, happenedOn, duplicateConfirmed, ...person }) => ({
      body: { ...personOf(person), unitId: cell, happenedOn, duplicateConfirmed },
    }),
    refresh: [candidates.list, board.show],
    onDone: ({ id, fullName }) => {
      say(text.done(fullName))
      void navigate(`/candidates/${id}`)
    },
    fieldOfCode: { 'candidates.unit_not_cell': 'unitId', 'units.not_existing': 'unitId' },
  })
}

export const NewCandidateForm = ({ cells, unitId }: NewCandidateFormProps) => {
  const form = useNewCandidate(unitId)
  const [fullName, bornOn] = form.watch(['fullName', 'bornOn'])
  const found = useDuplicates(fullName, bornOn)
  const hint = hintOf(form.error) ?? found.data
  const whom = `${fold(fullName)}|${bornOn}`
  const confirmedFor = useRef(whom)
  const { setValue } = form
  useEffect(() => {
    // A confirmation was about one person, not about whoever is typed next.
    if (confirmedFor.current !== whom) setValue('duplicateConfirmed', false)
    confirmedFor.current = whom
  }, [whom, setValue])
  return (
    <Form form={form} submitLabel={text.submit}>
      <FormCombobox form={form} name="unitId" label={text.cell} hint={text.cellHint} items={cells} required />
      <PersonFields form={form}>
        <Spoken>
          {hasDuplicate(hint) && (
            <DuplicatePanel hint={hint}>
              <FormCheckbox form={form} name="duplicateConfirmed" label={messages.duplicate.confirm} />
            </DuplicatePanel>
          )}
          {found.isError && <p>{messages.duplicate.failed}</p>}
        </Spoken>
      </PersonFields>
      <FormDay form={form} name="happenedOn" label={text.happenedOn} required />
    </Form>
  )
}
