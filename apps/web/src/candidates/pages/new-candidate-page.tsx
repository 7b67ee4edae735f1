import { useQuery } from '@tanstack/react-query'
import { useSearchParams } from 'react-router'
import { units } from '@ket-nap/domain/units/contract'
import type { ComboboxItem } from '../../ui/combobox.tsx'
import { query } from '../../lib/query.ts'
import { Page, Section } from '../../ui/layout.tsx'
import { Loaded } from '../../ui/loaded.tsx'
import { PageHeader } from '../../ui/page-header.tsx'
import { Empty } from '../../ui/states.tsx'
import { NewCandidateForm } from '../components/new-candidate-form.tsx'
import { messages } from '../messages.ts'
import { cellItems } from '../unit-items.ts'

const text = messages.create
const crumbs = [{ label: messages.list.title, to: '/candidates' }]

/** The cell asked for by the address, or the only one there is. */
const firstCell = (cells: readonly ComboboxItem[], asked: string | null): string => {
  const found = cells.find(({ value }) => value === asked) ?? (cells.length === 1 ? cells[0] : undefined)
  return found?.value ?? ''
}

export const NewCandidatePage = () => {
  const [params] = useSearchParams()
  const tree = useQuery(query(units.tree))
  return (
    <Page>
      <PageHeader title={text.title} crumbs={crumbs} description={text.why} />
      <Loaded query={tree} lines={10}>
        {({ units: nodes }) => {
          const cells = cellItems(nodes)
          if (cells.length === 0) {
            return (
              <Empty title={text.noCell}>
                <p>{text.noCellHelp}</p>
              </Empty>
            )
          }
          return (
            <Section title={messages.file.personal}>
              <NewCandidateForm cells={cells} unitId={firstCell(cells, params.get('unitId'))} />
            </Section>
          )
        }}
      </Loaded>
    </Page>
  )
}
