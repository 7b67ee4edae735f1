import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { units } from '@ket-nap/domain/units/contract'
import { organisationKinds } from '@ket-nap/domain/units/schema'
import type { OrganisationKind, UnitView } from '@ket-nap/domain/units/schema'
import { query } from '../../lib/query.ts'
import { useMay } from '../../lib/session.ts'
import { organisationKindNames } from '../../lib/words.ts'
import { Button } from '../../ui/button.tsx'
import { Facts } from '../../ui/facts.tsx'
import { Section } from '../../ui/layout.tsx'
import { Loaded } from '../../ui/loaded.tsx'
import { messages } from '../messages.ts'
import { AddOrganisationDialog } from './add-organisation-dialog.tsx'

const text = messages.organisations

/** The mass organisations beside a unit; of each kind there is one at most. */
export const Organisations = ({ unit }: { readonly unit: UnitView }) => {
  const [adding, setAdding] = useState(false)
  const mayManage = useMay('units.manage')
  const beside = useQuery(query(units.organisations, { query: { unitId: unit.id } }))
  const taken = new Set<OrganisationKind>(beside.data?.map(({ kind }) => kind))
  const free = organisationKinds.filter((kind) => !taken.has(kind))
  const mayAdd = mayManage && unit.dissolvedOn === null && beside.data !== undefined && free.length > 0
  return (
    <Section title={text.title} actions={mayAdd && <Button onClick={() => setAdding(true)}>{text.add}</Button>}>
      <Loaded query={beside} lines={2}>
        {(data) =>
          data.length === 0 ? (
            <p>{text.none}</p>
          ) : (
            <Facts facts={data.map(({ kind, name }) => ({ label: organisationKindNames[kind], value: name }))} />
          )
        }
      </Loaded>
      {adding && <AddOrganisationDialog unit={unit} free={free} onClose={() => setAdding(false)} />}
    </Section>
  )
}
