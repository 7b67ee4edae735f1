import { describe, expect, it } from 'vitest'
import { roles } from '@ket-nap/domain/access/permissions'
import type { Role } from '@ket-nap/domain/access/permissions'
import { accountSessions } from './accounts.ts'
import { endpointNamed, endpointNames } from './access-matrix/endpoints.ts'
import type { EndpointName } from './access-matrix/endpoints.ts'
import {
  atTheTop,
  forEverybody,
  forRole,
  forSignedIn,
  forbiddenOutOfPlace,
  isPlaceless,
  namesNothing,
  refusals,
  seesOnly,
} from './access-matrix/oracle.ts'
import { tryToListen } from './access-matrix/listen.ts'
import { sampleOf, samples } from './access-matrix/samples.ts'
import { aWorld, candidateName, nomineeName, placeOfRole } from './access-matrix/world.ts'
import type { Things, World } from './access-matrix/world.ts'
import { testApi } from './app.ts'
import type { TestApi } from './app.ts'
import { pathOf } from './client.ts'
import type { Client } from './client.ts'
import { aGrant } from './factories.ts'

/** What came of a call, as far as permissions go. */
type Outcome =
  | 'not signed in'
  | 'forbidden'
  | 'nothing seen'
  | 'answered'
  | 'ANOTHER’S THINGS SEEN'
  | `refused: ${string}`

const outcomeOfCode: Readonly<Record<string, Outcome>> = {
  'request.not_signed_in': 'not signed in',
  'request.forbidden': 'forbidden',
  'access.grant_out_of_reach': 'forbidden',
  'request.not_found': 'nothing seen',
}

/** Whatever shows that something of these was seen. */
const marksOf = ({ name, ...ids }: Things): readonly string[] => [
  ...Object.values(ids),
  candidateName(name),
  nomineeName(name),
]

const shows = (text: string, things: Things): boolean => marksOf(things).some((mark) => text.includes(mark))

const callOf = async (
  api: TestApi,
  client: Client,
  name: EndpointName,
  input: object,
): Promise<{ status: number; text: string }> => {
  if (name === 'live.stream') return tryToListen(api, client)
  const endpoint = endpointNamed(name)
  const { body, ...address }: { readonly body?: object } = input
  const response = await client.send(endpoint.method, pathOf(endpoint, address), body)
  return { status: response.statusCode, text: response.payload }
}

const outcomeOf = async (
  api: TestApi,
  client: Client,
  name: EndpointName,
  input: object,
): Promise<{ outcome: Outcome; text: string }> => {
  const { status, text } = await callOf(api, client, name, input)
  if (status === 200) return { outcome: 'answered', text }
  const { code } = JSON.parse(text) as { code: string }
  return { outcome: outcomeOfCode[code] ?? `refused: ${code}`, text }
}

/** In their own place, and in a place of which they have nothing. */
interface Outcomes {
  readonly in: Outcome
  readonly out: Outcome | 'has no place'
}

const letIn = (name: EndpointName): Outcome => {
  const refusal = refusals[name]
  return refusal === undefined ? 'answered' : `refused: ${refusal}`
}

const expectedFor = (name: EndpointName, role: Role): Outcomes => {
  if (forEverybody.includes(name) || forSignedIn.includes(name)) return { in: letIn(name), out: 'has no place' }
  if (seesOnly[role]?.includes(name)) return { in: 'forbidden', out: 'nothing seen' }
  if (!forRole[role].includes(name)) return { in: 'forbidden', out: 'forbidden' }
  if (isPlaceless(name, role)) return { in: letIn(name), out: 'has no place' }
  return { in: letIn(name), out: forbiddenOutOfPlace.includes(name) ? 'forbidden' : 'nothing seen' }
}

interface Stage {
  readonly api: TestApi
  readonly world: World
  readonly name: EndpointName
}

const callIn = async ({ api, world, name }: Stage, role: Role, client: Client): Promise<Outcome> => {
  const own = world.own[role]
  const { outcome, text } = await outcomeOf(api, client, name, sampleOf(name, own, world))
  // An answer that shows nothing of one's own place would make "nothing seen" of another's worthless.
  if (outcome === 'answered' && !namesNothing.includes(name) && !isPlaceless(name, role) && !atTheTop.includes(name)) {
    expect(shows(text, own), `${role} sees the own things`).toBe(true)
  }
  return outcome
}

const callOut = async ({ api, world, name }: Stage, client: Client): Promise<Outcome> => {
  const { outcome, text } = await outcomeOf(api, client, name, sampleOf(name, world.elsewhere, world))
  if (outcome !== 'answered' || endpointNamed(name).method !== 'GET') return outcome
  return shows(text, world.elsewhere) || namesNothing.includes(name) ? 'ANOTHER’S THINGS SEEN' : 'nothing seen'
}

const callAs = async (stage: Stage, role: Role): Promise<Outcomes> => {
  const { api, world, name } = stage
  const inPlace = await api.as({ grants: [aGrant(role, placeOfRole(role, world.own[role]))] })
  // Out of place first: what is done in place may change versions.
  const out = expectedFor(name, role).out === 'has no place' ? 'has no place' : await callOut(stage, inPlace)
  const client = atTheTop.includes(name) ? await api.as({ grants: [aGrant(role, world.top)] }) : inPlace
  return { in: await callIn(stage, role, client), out }
}

/** Somebody who had every role until yesterday, and will have every role from tomorrow on. */
const callAsFormer = async ({ api, world, name }: Stage): Promise<Outcome> => {
  const grants = roles.map((role) => aGrant(role, placeOfRole(role, world.own[role])))
  const former = await api.as({
    grants: grants.flatMap((grant) => [
      { ...grant, until: '2023-02-22' },
      { ...grant, from: '2023-02-24' },
    ]),
  })
  return (await outcomeOf(api, former, name, sampleOf(name, world.own.office, world))).outcome
}

const asEachRole = async (
  call: (role: Role) => Outcomes | Promise<Outcomes>,
): Promise<Partial<Record<Role, Outcomes>>> => {
  const results: Partial<Record<Role, Outcomes>> = {}
  for (const role of roles) results[role] = await call(role)
  return results
}

/** A call that begins with something of one's own and ends at something of another's. */
interface Crossing {
  readonly what: string
  readonly role: Role
  readonly name: EndpointName
  readonly input: (own: Things, there: Things) => object
  readonly outcome: Outcome
}

describe('every endpoint', () => {
  it('that is served is in the matrix, and the other way round', async () => {
    const api = await testApi()
    const nameOf = ({ method, path }: { method: string; path: string }) => `${method} ${path}`
    expect(api.app.endpoints.map(nameOf).toSorted()).toEqual(
      endpointNames.map((name) => nameOf(endpointNamed(name))).toSorted(),
    )
  })

  it('is for somebody', () => {
    const named = new Set<EndpointName>([...forEverybody, ...forSignedIn, ...Object.values(forRole).flat()])
    expect([...named].toSorted()).toEqual([...endpointNames].toSorted())
  })
})

describe('an endpoint', () => {
  it.each(endpointNames)('%s is for whom it is meant, there and then only', async (name) => {
    const api = await testApi({ sessions: accountSessions })
    const stage: Stage = { api, world: await aWorld(api.db), name }
    const isPublic = forEverybody.includes(name)
    const withoutGrant = isPublic || forSignedIn.includes(name) ? letIn(name) : 'forbidden'
    const sample = sampleOf(name, stage.world.own.office, stage.world)
    expect((await outcomeOf(api, api.anonymous, name, sample)).outcome, 'a stranger').toBe(
      isPublic ? letIn(name) : 'not signed in',
    )
    expect((await outcomeOf(api, await api.as({}), name, sample)).outcome, 'somebody without a grant').toBe(
      withoutGrant,
    )
    expect(await callAsFormer(stage), 'somebody whose grants are not of today').toBe(withoutGrant)
    expect(await asEachRole((role) => callAs(stage, role))).toEqual(await asEachRole((role) => expectedFor(name, role)))
  })
})

describe('from one’s own place into another’s', () => {
  const on = '2023-02-20'
  const crossings = [
    {
      what: 'a unit is not moved',
      role: 'office',
      name: 'units.move',
      input: (own, there) => ({ params: { id: own.spareCell }, body: { version: 1, on, parentId: there.section } }),
      outcome: 'nothing seen',
    },
    {
      what: 'a unit is not merged',
      role: 'office',
      name: 'units.merge',
      input: (own, there) => ({ params: { id: own.spareCell }, body: { version: 1, on, intoId: there.cell } }),
      outcome: 'nothing seen',
    },
    {
      what: 'nobody is nominated',
      role: 'liaison',
      name: 'nominations.create',
      input: (own, there) => ({ body: { ...samples['nominations.create'](own).body, unitId: there.cell } }),
      outcome: 'refused: nominations.cell_out_of_reach',
    },
    {
      what: 'a nomination is not linked to a person',
      role: 'cell_officer',
      name: 'nominations.accept',
      input: (own, there) => ({
        params: { id: own.nomination },
        body: { version: 1, happenedOn: on, linkTo: there.candidate },
      }),
      outcome: 'nothing seen',
    },
    {
      what: 'the board does not look by a unit',
      role: 'standing_committee',
      name: 'board.show',
      input: (_own, there) => ({ query: { year: 2023, unitId: there.commune } }),
      outcome: 'nothing seen',
    },
  ] satisfies readonly Crossing[]

  it.each<Crossing>(crossings)('$what', async ({ role, name, input, outcome }) => {
    const api = await testApi({ sessions: accountSessions })
    const world = await aWorld(api.db)
    const client = await api.as({ grants: [aGrant(role, placeOfRole(role, world.own[role]))] })
    const found = await outcomeOf(api, client, name, input(world.own[role], world.elsewhere))
    expect(found.outcome).toBe(outcome)
  })
})
