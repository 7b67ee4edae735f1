import { useQuery } from '@tanstack/react-query'
import { nominations } from '@ket-nap/domain/nominations/contract'
import { query } from '../../lib/query.ts'
import { Page, Section } from '../../ui/layout.tsx'
import { Loaded } from '../../ui/loaded.tsx'
import { PageHeader } from '../../ui/page-header.tsx'
import { Empty } from '../../ui/states.tsx'
import { NominateForm } from '../components/nominate-form.tsx'
import { messages } from '../messages.ts'

const text = messages.create
const crumbs = [{ label: messages.own.title, to: '/nominations' }]

export const NewNominationPage = () => (
  <Page>
    <PageHeader title={text.title} crumbs={crumbs} description={text.why} />
    <Loaded query={useQuery(query(nominations.places))} lines={10}>
      {(places) =>
        places.organisations.length === 0 ? (
          <Empty title={text.noPlace}>
            <p>{text.noPlaceHelp}</p>
          </Empty>
        ) : (
          <Section title={messages.received.nominee}>
            <NominateForm places={places} />
          </Section>
        )
      }
    </Loaded>
  </Page>
)
