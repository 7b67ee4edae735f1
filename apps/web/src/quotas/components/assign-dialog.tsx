import { board } from '@ket-nap/domain/board/contract'
import { quotas } from '@ket-nap/domain/quotas/contract'
import type { QuotaLine } from '@ket-nap/domain/quotas/schema'
import { readWholeNumber } from '../../lib/format.ts'
import { unitKindNames } from '../../lib/words.ts'
import { useAnnounce } from '../../ui/announcer.tsx'
import type { ComboboxItem } from '../../ui/combobox.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { FormCombobox } from '../../ui/form/combobox-field.tsx'
import { FormText, FormTextArea } from '../../ui/form/fields.tsx'
import { Form } from '../../ui/form/form.tsx'
import { useContractForm } from '../../ui/form/use-contract-form.ts'
import { documentBody, noDocument } from '../document-values.ts'
import { messages } from '../messages.ts'
import { faultsOfNumber } from '../read-numbers.ts'
import { DocumentFields } from './document-fields.tsx'

interface Props {
  readonly year: number
  /** The units of the year; those with a quota are left out of the choice. */
  readonly lines: readonly QuotaLine[]
  /** The unit chosen beforehand; '' for none. */
  readonly unitId: string
  readonly onClose: () => void
}

const text = messages.assign

/** The chosen one stays in the list also when somebody else has just given it a number: it must not vanish unsaid. */
const choicesOf = (lines: readonly QuotaLine[], chosen: string): readonly ComboboxItem[] => {
  const names = new Map(lines.map((line) => [line.unitId, line.unitName]))
  return lines
    .filter(({ quota, unitId }) => quota === null || unitId === chosen)
    .map(({ unitId, unitName, kind, parentId }) => ({
      value: unitId,
      label: unitName,
      hint: [unitKindNames[kind], names.get(parentId ?? '')].filter(Boolean).join(' · '),
    }))
}

/** Gives a unit its number for the year. */
export const AssignDialog = ({ year, lines, unitId, onClose }: Props) => {
  const say = useAnnounce()
  const form = useContractForm({
    id: `quotas.assign.${year}.${unitId}`,
    endpoint: quotas.assign,
    defaults: { unitId, number: '', document: noDocument, note: '' },
    toInput: ({ unitId: chosen, number, document, note }) => ({
      body: { unitId: chosen, year, number: readWholeNumber(number), document: documentBody(document), note },
    }),
    check: ({ number }) => faultsOfNumber('number', number, readWholeNumber(number)),
    refresh: [quotas.year, board.show],
    fieldOfCode: { 'quotas.duplicate': 'unitId', 'quotas.unit_not_existing': 'unitId' },
    onDone: (quota) => {
      say(text.done(lines.find((line) => line.unitId === quota.unitId)?.unitName ?? ''))
      onClose()
    },
  })
  const choices = choicesOf(lines, form.watch('unitId'))
  return (
    <Dialog open onClose={onClose} title={text.title(year)}>
      <Form form={form} submitLabel={text.submit} onCancel={onClose}>
        <FormCombobox form={form} name="unitId" label={text.unit} hint={text.unitHint} items={choices} required />
        <FormText form={form} name="number" label={text.number} hint={text.numberHint} inputMode="numeric" autoComplete="off" required short />
        <DocumentFields form={form} />
        <FormTextArea form={form} name="note" label={text.note} />
      </Form>
    </Dialog>
  )
}
