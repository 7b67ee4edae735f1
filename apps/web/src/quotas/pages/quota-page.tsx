import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useParams } from 'react-router'
import { quotas } from '@ket-nap/domain/quotas/contract'
import type { Quota } from '@ket-nap/domain/quotas/schema'
import { units } from '@ket-nap/domain/units/contract'
import { formatDay, formatInstant, wholeNumber } from '../../lib/format.ts'
import { query } from '../../lib/query.ts'
import { useMay } from '../../lib/session.ts'
import { Button, LinkButton } from '../../ui/button.tsx'
import { Facts } from '../../ui/facts.tsx'
import { Page, Section } from '../../ui/layout.tsx'
import { Loaded } from '../../ui/loaded.tsx'
import { PageHeader } from '../../ui/page-header.tsx'
import { Table } from '../../ui/table.tsx'
import { AdjustDialog } from '../components/adjust-dialog.tsx'
import { signed } from '../lines.ts'
import { messages } from '../messages.ts'

const text = messages.detail

/** One quota: the number first given, its paper, and every adjustment since. */
export const QuotaPage = () => {
  const { id = '' } = useParams()
  const quota = useQuery(query(quotas.get, { params: { id } }))
  const unitId = quota.data?.unitId ?? ''
  const unit = useQuery({ ...query(units.get, { params: { id: unitId } }), enabled: unitId !== '' })
  const mayManage = useMay('quotas.manage')
  const [adjusting, setAdjusting] = useState(false)
  const unitName = unit.data?.name ?? ''
  return (
    <Page>
      <PageHeader
        title={quota.data === undefined || unitName === '' ? messages.title : text.title(unitName, quota.data.year)}
        crumbs={[{ label: text.back, to: quota.data === undefined ? '/quotas' : `/quotas?year=${quota.data.year}` }]}
        actions={
          quota.data !== undefined && (
            <>
              <LinkButton to={`/units/${quota.data.unitId}`}>{text.showUnit}</LinkButton>
              <LinkButton to={`/?year=${quota.data.year}&unitId=${quota.data.unitId}`}>{text.showBoard}</LinkButton>
              {mayManage && (
                <Button kind="primary" onClick={() => setAdjusting(true)}>
                  {messages.adjust.open}
                </Button>
              )}
            </>
          )
        }
      />
      <Loaded query={quota}>
        {(data) => (
          <>
            <QuotaFacts quota={data} />
            <Adjustments quota={data} />
            {adjusting && <AdjustDialog quota={data} unitName={unitName} onClose={() => setAdjusting(false)} />}
          </>
        )}
      </Loaded>
    </Page>
  )
}

const QuotaFacts = ({ quota }: { readonly quota: Quota }) => (
  <Section title={text.facts}>
    <Facts
      facts={[
        { label: text.current, value: <strong>{wholeNumber(quota.current)}</strong> },
        { label: text.given, value: wholeNumber(quota.given) },
        { label: text.document, value: messages.document.line(quota.document.number, formatDay(quota.document.issuedOn)) },
        { label: text.signer, value: quota.document.signer },
        { label: text.note, value: quota.note },
      ]}
    />
  </Section>
)

const Adjustments = ({ quota }: { readonly quota: Quota }) => (
  <Section title={text.adjustments}>
    {quota.adjustments.length === 0 ? (
      <p>{text.noAdjustments}</p>
    ) : (
      <Table
        cards
        captionHidden
        caption={text.adjustments}
        rows={quota.adjustments}
        rowKey={({ id }) => id}
        columns={[
          { key: 'on', head: text.on, names: true, cell: ({ on }) => formatDay(on) },
          { key: 'change', head: text.change, numeric: true, cell: ({ change }) => signed(change) },
          { key: 'reason', head: text.reason, cell: ({ reason }) => reason },
          { key: 'document', head: messages.columns.document, cell: ({ document }) => messages.document.line(document.number, formatDay(document.issuedOn)) },
          { key: 'recordedAt', head: text.recordedAt, cell: ({ recordedAt }) => formatInstant(recordedAt) },
        ]}
      />
    )}
  </Section>
)
