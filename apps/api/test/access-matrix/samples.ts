import type { Sent } from '@ket-nap/domain/shared/endpoint'
import { somePassword } from '../accounts.ts'
import type { EndpointName, EndpointNamed } from './endpoints.ts'
import { candidateName, paper } from './world.ts'
import type { Things, World } from './world.ts'

/** One sensible call of an endpoint about the things of one commune. */
type Samples = { readonly [N in EndpointName]: (things: Things, world: World) => Sent<EndpointNamed<N>> }

const none = () => ({})
const change = { on: '2023-02-20', document: paper }
const reason = 'Theo phân công mới'
/** Another one in each commune, or the next would be taken for the same. */
const personOf = (name: string) => ({ fullName: `Võ Thị ${name}`, gender: 'female', bornOn: '1999-09-09' }) as const

/** A new endpoint does not compile until it has a sample. */
export const samples = {
  'health.alive': none,
  'health.ready': none,
  'live.stream': none,

  'accounts.session': none,
  'accounts.signIn': ({ name }) => ({ body: { userName: `khong.co.${name}`, password: 'không phải mật khẩu' } }),
  'accounts.signOut': none,
  'accounts.changePassword': () => ({ body: { current: 'không phải mật khẩu', next: somePassword } }),
  'accounts.list': none,
  'accounts.get': (_, { account }) => ({ params: { id: account } }),
  'accounts.create': () => ({ body: { userName: 'nguoi.moi', displayName: 'Võ Thị Người Mới' } }),
  'accounts.renewLink': (_, { account }) => ({ params: { id: account } }),
  'accounts.deactivate': (_, { account }) => ({ params: { id: account }, body: { version: 1, reason } }),
  'accounts.reactivate': (_, { closedAccount }) => ({ params: { id: closedAccount }, body: { version: 1 } }),
  'accounts.revokeSessions': (_, { account }) => ({ params: { id: account } }),
  'accounts.checkActivation': () => ({ body: { token: 'bịa ra' } }),
  'accounts.activate': () => ({ body: { token: 'bịa ra', password: somePassword } }),
  'accounts.setUp': () => ({
    body: {
      code: 'ABCD',
      committeeName: 'Huyện ủy Thử',
      userName: 'quan.tri',
      displayName: 'Võ Thị Người Mới',
      password: somePassword,
    },
  }),

  'access.grant': ({ commune }, { account }) => ({
    body: { accountId: account, role: 'base_officer', place: { kind: 'subtree', unitId: commune } },
  }),
  'access.revoke': ({ grant }) => ({ params: { id: grant }, body: { reason } }),

  'settings.get': none,
  // The administrator comes before the office and has changed them once.
  'settings.change': ({ name }) => ({ body: { version: name === 'office' ? 2 : 1, countsBy: 'ceremony', reason } }),

  'units.tree': none,
  'units.get': ({ cell }) => ({ params: { id: cell } }),
  'units.found': ({ commune }) => ({ body: { ...change, kind: 'cell', name: 'Chi bộ thôn 3', parentId: commune } }),
  'units.rename': ({ cell }) => ({ params: { id: cell }, body: { ...change, version: 1, name: 'Chi bộ thôn Đầu' } }),
  'units.move': ({ spareCell, otherSection }) => ({
    params: { id: spareCell },
    body: { ...change, version: 1, parentId: otherSection },
  }),
  'units.setCluster': ({ commune }, { cluster }) => ({
    params: { id: commune },
    body: { ...change, version: 1, clusterId: cluster },
  }),
  'units.merge': ({ spareCell, cell }) => ({
    params: { id: spareCell },
    body: { ...change, version: 1, intoId: cell },
  }),
  'units.split': ({ cell }) => ({ params: { id: cell }, body: { ...change, version: 1, name: 'Chi bộ thôn 3' } }),
  'units.dissolve': ({ spareCell }) => ({ params: { id: spareCell }, body: { ...change, version: 1 } }),
  'units.clusters': none,
  'units.createCluster': ({ name }) => ({ body: { name: `Cụm mới ${name}` } }),
  'units.changeCluster': ({ cluster, name }) => ({
    params: { id: cluster },
    body: { version: 1, name: `Cụm khác ${name}`, inCharge: '' },
  }),
  'units.organisations': none,
  'units.createOrganisation': ({ cell }) => ({
    body: { kind: 'farmers_union', unitId: cell, name: 'Chi hội nông dân' },
  }),

  'quotas.year': () => ({ query: { year: 2023 } }),
  'quotas.get': ({ quota }) => ({ params: { id: quota } }),
  'quotas.assign': ({ commune }) => ({ body: { unitId: commune, year: 2023, number: 5, document: paper } }),
  'quotas.adjust': ({ quota }) => ({
    params: { id: quota },
    body: { version: 1, change: 2, on: '2023-02-20', document: { number: '05-QĐ/HU', issuedOn: '2023-02-20' }, reason },
  }),

  'candidates.list': none,
  'candidates.duplicates': ({ name }) => ({ query: { fullName: candidateName(name), bornOn: '1995-05-05' } }),
  'candidates.create': ({ cell, name }) => ({ body: { ...personOf(name), unitId: cell, happenedOn: '2023-02-20' } }),
  'candidates.get': ({ candidate }) => ({ params: { id: candidate } }),
  'candidates.edit': ({ candidate, name }) => ({ params: { id: candidate }, body: { ...personOf(name), version: 1 } }),
  'candidates.judge': ({ candidate }) => ({ params: { id: candidate }, query: { on: '2023-02-20' } }),
  'candidates.record': ({ candidate }) => ({
    params: { id: candidate },
    body: { version: 1, act: 'list_sympathiser', happenedOn: '2023-02-20', document: paper },
  }),

  'nominations.places': none,
  'nominations.check': ({ organisation, name }) => ({
    query: { organisationId: organisation, fullName: candidateName(name), bornOn: '1995-05-05' },
  }),
  'nominations.create': ({ organisation, cell, name }) => ({
    body: {
      ...personOf(name),
      organisationId: organisation,
      unitId: cell,
      resolutionNumber: '03-NQ/ĐTN',
      resolutionOn: '2023-02-20',
    },
  }),
  'nominations.own': none,
  'nominations.withdraw': ({ nomination }) => ({ params: { id: nomination }, body: { version: 1, reason } }),
  'nominations.received': none,
  'nominations.accept': ({ nomination }) => ({
    params: { id: nomination },
    body: { version: 1, happenedOn: '2023-02-20' },
  }),
  'nominations.decline': ({ nomination }) => ({ params: { id: nomination }, body: { version: 1, reason } }),

  'board.show': ({ cell }) => ({ query: { year: 2023, unitId: cell } }),
  'audit.list': none,
} satisfies Samples

/** The sample as the client takes it, whatever the endpoint. */
export const sampleOf = (name: EndpointName, things: Things, world: World): object => samples[name](things, world)
