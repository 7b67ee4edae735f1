import { access } from '@ket-nap/domain/access/contract'
import { accounts } from '@ket-nap/domain/accounts/contract'
import { audit } from '@ket-nap/domain/audit/contract'
import { board } from '@ket-nap/domain/board/contract'
import { candidates } from '@ket-nap/domain/candidates/contract'
import { nominations } from '@ket-nap/domain/nominations/contract'
import { quotas } from '@ket-nap/domain/quotas/contract'
import { settings } from '@ket-nap/domain/settings/contract'
import type { Endpoint } from '@ket-nap/domain/shared/endpoint'
import { health } from '@ket-nap/domain/shared/health-contract'
import { live } from '@ket-nap/domain/shared/live-contract'
import { units } from '@ket-nap/domain/units/contract'

/** Every contract. One that is missing here is noticed, because the server serves what nobody named. */
const contracts = {
  health,
  live,
  accounts,
  access,
  settings,
  units,
  quotas,
  candidates,
  nominations,
  board,
  audit,
} as const
type Contracts = typeof contracts

/** `units.move` and the like: the contract and the name of the endpoint in it. */
export type EndpointName = { [C in keyof Contracts]: `${C}.${keyof Contracts[C] & string}` }[keyof Contracts]

export type EndpointNamed<N extends EndpointName> = N extends `${infer C extends keyof Contracts}.${infer E}`
  ? E extends keyof Contracts[C]
    ? Extract<Contracts[C][E], Endpoint>
    : never
  : never

const entries: readonly (readonly [string, Endpoint])[] = Object.entries(contracts).flatMap(([contract, endpoints]) =>
  Object.entries<Endpoint>(endpoints).map(([name, endpoint]) => [`${contract}.${name}`, endpoint] as const),
)

// The names are made of the keys of which the type is made.
export const endpointNames = entries.map(([name]) => name) as readonly EndpointName[]

export const endpointNamed = (name: EndpointName): Endpoint => {
  const endpoint = new Map(entries).get(name)
  if (endpoint === undefined) throw new Error(`No endpoint ${name}`)
  return endpoint
}
