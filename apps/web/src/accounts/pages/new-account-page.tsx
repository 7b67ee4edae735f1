import { useState } from 'react'
import { useFieldArray } from 'react-hook-form'
import { accounts } from '@ket-nap/domain/accounts/contract'
import type { Answer } from '@ket-nap/domain/shared/endpoint'
import { Button, LinkButton } from '../../ui/button.tsx'
import { FormText } from '../../ui/form/fields.tsx'
import { Form } from '../../ui/form/form.tsx'
import { useContractForm } from '../../ui/form/use-contract-form.ts'
import { Page, Row, Section } from '../../ui/layout.tsx'
import { PageHeader } from '../../ui/page-header.tsx'
import { ActivationLink } from '../components/activation-link.tsx'
import { GrantFields } from '../components/grant-fields.tsx'
import { emptyGrant, toNewGrant } from '../components/grant-values.ts'
import type { GrantValues } from '../components/grant-values.ts'
import { messages } from '../messages.ts'

type Created = Answer<typeof accounts.create>

interface Values {
  readonly displayName: string
  readonly userName: string
  readonly grants: GrantValues[]
}

const text = messages.create
const crumbs = [{ label: messages.list.title, to: '/accounts' }]

export const NewAccountPage = () => {
  const [created, setCreated] = useState<Created | null>(null)
  if (created) return <CreatedAccount created={created} />
  return (
    <Page>
      <PageHeader title={text.title} crumbs={crumbs} />
      <NewAccountForm onDone={setCreated} />
    </Page>
  )
}

const CreatedAccount = ({ created: { account, link } }: { readonly created: Created }) => (
  <Page>
    <PageHeader
      title={messages.link.title}
      crumbs={crumbs}
      description={`${account.displayName} (${account.userName})`}
    />
    <Section title={messages.link.title}>
      <ActivationLink link={link} />
      <Row>
        <LinkButton to={`/accounts/${account.id}`}>{messages.link.toAccount}</LinkButton>
      </Row>
    </Section>
  </Page>
)

const NewAccountForm = ({ onDone }: { readonly onDone: (created: Created) => void }) => {
  const defaults: Values = { displayName: '', userName: '', grants: [emptyGrant] }
  const form = useContractForm({
    id: 'accounts.create',
    endpoint: accounts.create,
    defaults,
    toInput: (values) => ({ body: { ...values, grants: values.grants.map(toNewGrant) } }),
    refresh: [accounts.list],
    onDone,
    fieldOfCode: { 'accounts.user_name_taken': 'userName' },
  })
  const grants = useFieldArray({ control: form.control, name: 'grants' })
  return (
    <Section title={messages.detail.account}>
      <Form form={form} submitLabel={text.submit}>
        <FormText form={form} name="displayName" label={messages.displayName} autoComplete="off" required />
        <FormText
          form={form}
          name="userName"
          label={messages.userName}
          hint={messages.userNameHint}
          autoComplete="off"
          autoCapitalize="none"
          spellCheck={false}
          required
        />
        {grants.fields.length === 0 && <p>{text.grantsNone}</p>}
        {grants.fields.map((field, index) => (
          <Section
            key={field.id}
            title={text.grant(index + 1)}
            actions={
              <Button small onClick={() => grants.remove(index)} aria-label={text.removeGrant(index + 1)}>
                Bỏ
              </Button>
            }
          >
            <GrantFields form={form} prefix={`grants.${index}.`} />
          </Section>
        ))}
        <Row>
          <Button onClick={() => grants.append(emptyGrant)}>{text.addGrant}</Button>
        </Row>
      </Form>
    </Section>
  )
}
