import type { Role } from '@ket-nap/domain/access/permissions'
import type { ProblemCode } from '@ket-nap/domain/shared/problem'
import type { EndpointName } from './endpoints.ts'

/*
 * Who may call what, written down by hand from the description of the roles, not from the code that decides it. A new
 * endpoint has to be entered here; a changed permission shows as a difference.
 */

/** Anybody, signed in or not. */
export const forEverybody: readonly EndpointName[] = [
  'health.alive',
  'health.ready',
  'accounts.session',
  'accounts.signIn',
  'accounts.checkActivation',
  'accounts.activate',
  'accounts.setUp',
]

/** Whoever is signed in, also without a single grant. */
export const forSignedIn: readonly EndpointName[] = [
  'live.stream',
  'accounts.signOut',
  'accounts.changePassword',
  'settings.get',
]

const readingUnits: readonly EndpointName[] = ['units.tree', 'units.get', 'units.clusters', 'units.organisations']
const managingUnits: readonly EndpointName[] = [
  'units.found',
  'units.rename',
  'units.move',
  'units.setCluster',
  'units.merge',
  'units.split',
  'units.dissolve',
  'units.createCluster',
  'units.changeCluster',
  'units.createOrganisation',
]
const readingFigures: readonly EndpointName[] = ['quotas.year', 'quotas.get', 'board.show']
const answeringNominations: readonly EndpointName[] = [
  'nominations.received',
  'nominations.accept',
  'nominations.decline',
]
const workingOnFiles: readonly EndpointName[] = [
  'candidates.list',
  'candidates.duplicates',
  'candidates.create',
  'candidates.get',
  'candidates.edit',
  'candidates.judge',
  'candidates.record',
]

/** What each role may do in its place. */
export const forRole: Readonly<Record<Role, readonly EndpointName[]>> = {
  /** Accounts, access, the tree, the journal; no figures and no person. */
  administrator: [
    'accounts.list',
    'accounts.get',
    'accounts.create',
    'accounts.renewLink',
    'accounts.deactivate',
    'accounts.reactivate',
    'accounts.revokeSessions',
    'access.grant',
    'access.revoke',
    'audit.list',
    'settings.change',
    ...readingUnits,
    ...managingUnits,
  ],
  /** Everything about people and figures; no accounts. */
  office: [
    'audit.list',
    'settings.change',
    ...readingUnits,
    ...managingUnits,
    ...readingFigures,
    'quotas.assign',
    'quotas.adjust',
    ...workingOnFiles,
    ...answeringNominations,
  ],
  /** Reads everything; of the acts only the decision is theirs (`sees`). */
  standing_committee: [...readingUnits, ...readingFigures, 'candidates.list', 'candidates.get', 'candidates.judge'],
  /** Figures, names and stages; opens no file. */
  overseer: [...readingUnits, ...readingFigures, 'candidates.list'],
  base_officer: [...readingUnits, ...readingFigures, ...workingOnFiles, ...answeringNominations],
  cell_officer: [...readingUnits, ...readingFigures, ...workingOnFiles, ...answeringNominations],
  /** The own nominees and nothing else. */
  liaison: ['nominations.places', 'nominations.check', 'nominations.create', 'nominations.own', 'nominations.withdraw'],
}

/** The door is open to the role, but what the sample does is another's: forbidden in place, unseen out of it. */
export const seesOnly: Readonly<Partial<Record<Role, readonly EndpointName[]>>> = {
  // The sample is an act of the cell.
  standing_committee: ['candidates.record'],
}

/** Without a place: accounts belong to the installation, and so do its journal and clusters for whoever keeps them. */
export const isPlaceless = (name: EndpointName, role: Role): boolean => {
  if (name.startsWith('accounts.')) return true
  if (name === 'audit.list') return role === 'administrator'
  // A cluster without units could otherwise not be filled.
  return name === 'units.clusters' && (role === 'administrator' || role === 'office')
}

/** Matters of the whole tree: in place is the top, and out of place is every part of the tree. */
export const atTheTop: readonly EndpointName[] = ['settings.change', 'units.createCluster', 'units.changeCluster']

/** Out of place these say so: what is asked for is named by the caller, or known to everybody. */
export const forbiddenOutOfPlace: readonly EndpointName[] = ['access.grant', 'access.revoke', ...atTheTop]

/** The sample of these is refused for a reason of its own, to everybody who is let in. */
export const refusals: Readonly<Partial<Record<EndpointName, ProblemCode>>> = {
  'accounts.signIn': 'accounts.sign_in_refused',
  'accounts.checkActivation': 'accounts.link_invalid',
  'accounts.activate': 'accounts.link_invalid',
  'accounts.setUp': 'accounts.set_up_done',
  'accounts.changePassword': 'accounts.password_wrong',
}

/** Answers in which nothing is named: that they are of the right place cannot be seen in them. */
export const namesNothing: readonly EndpointName[] = [
  ...forEverybody,
  ...forSignedIn,
  'nominations.check',
  'candidates.judge',
]
