import { useQuery } from '@tanstack/react-query'
import { board } from '@ket-nap/domain/board/contract'
import { settings } from '@ket-nap/domain/settings/contract'
import type { Settings } from '@ket-nap/domain/settings/schema'
import { formatInstant } from '../../lib/format.ts'
import { query } from '../../lib/query.ts'
import { useAnnounce } from '../../ui/announcer.tsx'
import { BecauseList } from '../../ui/because-list.tsx'
import { FormRadioGroup, FormTextArea } from '../../ui/form/fields.tsx'
import { Form } from '../../ui/form/form.tsx'
import { useContractForm } from '../../ui/form/use-contract-form.ts'
import { Page, Section } from '../../ui/layout.tsx'
import { Loaded } from '../../ui/loaded.tsx'
import { Notice } from '../../ui/notice.tsx'
import { PageHeader } from '../../ui/page-header.tsx'
import { optionsOf } from '../../ui/select.tsx'
import { messages } from '../messages.ts'

export const SettingsPage = () => (
  <Page>
    <PageHeader title={messages.title} />
    <Loaded query={useQuery(query(settings.get))}>{(current) => <CountsBySetting current={current} />}</Loaded>
  </Page>
)

const CountsBySetting = ({ current }: { readonly current: Settings }) => {
  const say = useAnnounce()
  const form = useContractForm({
    id: 'settings.change',
    endpoint: settings.change,
    defaults: { countsBy: current.countsBy, reason: '' },
    version: current.version,
    toInput: (values, version) => ({ body: { ...values, version } }),
    refresh: [settings.get, board.show],
    conflict: {
      labels: { countsBy: messages.countsBy },
      show: (_, value) => messages.countsByNames[value === 'ceremony' ? 'ceremony' : 'decision'],
    },
    onDone: () => {
      form.setValue('reason', '')
      say(messages.saved)
    },
  })
  return (
    <Section title={messages.section}>
      <Form form={form} submitLabel={messages.save}>
        <FormRadioGroup
          form={form}
          name="countsBy"
          label={messages.countsBy}
          options={optionsOf(messages.countsByNames)}
          required
        />
        <FormTextArea form={form} name="reason" label={messages.reason} hint={messages.reasonHint} required />
        <Notice tone="warn">
          <p>{messages.effect}</p>
        </Notice>
      </Form>
      <h3>{messages.countsByWhy}</h3>
      <BecauseList because={[current.countsByRule]} />
      {current.changedAt !== null && <p>{messages.changed(formatInstant(current.changedAt), current.reason ?? '—')}</p>}
    </Section>
  )
}
