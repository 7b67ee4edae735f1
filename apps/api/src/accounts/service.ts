import type { accounts } from '@ket-nap/domain/accounts/contract'
import type { AccountView, ActivationLink } from '@ket-nap/domain/accounts/schema'
import type { Day } from '@ket-nap/domain/shared/day'
import type { Received } from '@ket-nap/domain/shared/endpoint'
import type { PageOf } from '@ket-nap/domain/shared/paging'
import { problem } from '@ket-nap/domain/shared/problem'
import { grantsOf, hasLastingAdministrator } from '../access/repository.ts'
import { giveGrant } from '../access/service.ts'
import type { Giver } from '../access/service.ts'
import { record } from '../audit/record.ts'
import type { Acting } from '../audit/record.ts'
import type { Reads, Tx } from '../platform/db/database.ts'
import type { Dependencies } from '../platform/dependencies.ts'
import { newId } from '../platform/ids.ts'
import { announce } from '../platform/live/announce.ts'
import {
  accountsByName,
  changeAccount,
  countAccounts,
  dropLinksOf,
  findAccount,
  findAccountByUserName,
  insertAccount,
  insertLink,
} from './repository.ts'
import type { AccountRow } from './repository.ts'
import { hashOf, newSecret } from './secrets.ts'
import { endSessionsOf, minutesAfter } from './session-repository.ts'
import { viewAccounts } from './view.ts'

type Deps = Pick<Dependencies, 'db' | 'clock' | 'config'>
type Body<Name extends 'create' | 'deactivate' | 'reactivate'> = Received<(typeof accounts)[Name]>['body']

const linkMinutes = 7 * 24 * 60

const getRow = async (db: Reads, id: string): Promise<AccountRow> => {
  const row = await findAccount(db, id)
  if (row === undefined) throw problem('request.not_found')
  return row
}

const getView = async (db: Reads, id: string, { clock, config }: Deps): Promise<AccountView> => {
  const [view] = await viewAccounts(db, [await getRow(db, id)], clock.now(), config)
  if (view === undefined) throw problem('request.not_found')
  return view
}

export const getAccount = (deps: Deps, id: string): Promise<AccountView> => getView(deps.db, id, deps)

type Query = Received<(typeof accounts)['list']>['query']

/** A page of accounts in Vietnamese order of the given name; the cursor is the last account of the page before. */
export const listAccounts = async (
  { db, clock, config }: Deps,
  { after, limit, ...filter }: Query,
): Promise<PageOf<AccountView>> => {
  const last = after === undefined ? null : await findAccount(db, after)
  if (last === undefined) throw problem('request.invalid', { fields: [{ path: 'after', code: 'custom' }] })
  const rows = await accountsByName(db, filter, last, limit + 1)
  const page = rows.slice(0, limit)
  return {
    items: await viewAccounts(db, page, clock.now(), config),
    total: await countAccounts(db, filter),
    next: rows.length > limit ? (page.at(-1)?.id ?? null) : null,
  }
}

const makeLink = async (
  tx: Tx,
  by: Acting,
  { id, status }: Pick<AccountRow, 'id' | 'status'>,
  token: string,
): Promise<ActivationLink> => {
  const expiresAt = minutesAfter(tx.now, linkMinutes)
  await insertLink(tx, { tokenHash: hashOf(token), accountId: id, expiresAt })
  const purpose = status === 'invited' ? 'activation' : 'password_reset'
  await record(tx, by, { type: 'accounts.activation_link_made', subject: id, data: { purpose } })
  return { token, expiresAt }
}

const announceAccounts = (tx: Tx): Promise<void> => announce(tx, { topics: ['accounts'], place: 'everywhere' })

/** Makes an account with its grants; the person chooses the password by the link, which nobody can read again. */
export const createAccount = async (
  deps: Deps,
  giver: Giver,
  { userName, displayName, grants }: Body<'create'>,
): Promise<{ account: AccountView; link: ActivationLink }> => {
  const token = newSecret()
  return deps.db.transaction(async (tx) => {
    if ((await findAccountByUserName(tx, userName)) !== undefined) throw problem('accounts.user_name_taken')
    const row = await insertAccount(tx, { id: newId(), userName, displayName, status: 'invited', passwordHash: null })
    await record(tx, giver.by, { type: 'accounts.created', subject: row.id, data: { userName, name: displayName } })
    for (const grant of grants) await giveGrant(tx, giver, row.id, grant)
    const link = await makeLink(tx, giver.by, row, token)
    await announceAccounts(tx)
    return { account: await getView(tx, row.id, deps), link }
  })
}

/** A new link for somebody who lost the first one or forgot the password. The password holds until the link is used. */
export const renewLink = async ({ db }: Deps, by: Acting, id: string): Promise<ActivationLink> => {
  const token = newSecret()
  return db.transaction(async (tx) => {
    const row = await getRow(tx, id)
    // The page still shows an account that was closed meanwhile: it has to be opened first.
    if (row.status === 'deactivated') throw problem('request.stale', { detail: { current: row.version } })
    const link = await makeLink(tx, by, row, token)
    await announceAccounts(tx)
    return link
  })
}

const demandCurrent = (row: AccountRow, version: number): void => {
  if (row.version !== version) throw problem('request.stale', { detail: { yours: version, current: row.version } })
}

/** Somebody must be left who can open accounts. */
const demandOtherAdministrator = async (tx: Tx, id: string, today: Day): Promise<void> => {
  const administers = (await grantsOf(tx, [id])).some((grant) => grant.role === 'administrator')
  if (administers && !(await hasLastingAdministrator(tx, today))) throw problem('accounts.last_administrator')
}

/** Closes an account: nobody signs in by it, its sessions and links end, its name stays in the history. */
export const deactivateAccount = async (
  deps: Deps,
  by: Acting,
  id: string,
  { version, reason }: Body<'deactivate'>,
): Promise<AccountView> =>
  deps.db.transaction(async (tx) => {
    const row = await getRow(tx, id)
    demandCurrent(row, version)
    if (id === by.accountId) throw problem('accounts.not_oneself')
    if (row.status === 'deactivated') return getView(tx, id, deps)
    await changeAccount(tx, id, { status: 'deactivated', version: version + 1 })
    await demandOtherAdministrator(tx, id, deps.clock.today())
    await endSessionsOf(tx, id)
    await dropLinksOf(tx, id)
    await record(tx, by, { type: 'accounts.deactivated', subject: id, data: { reason } })
    await announceAccounts(tx)
    return getView(tx, id, deps)
  })

export const reactivateAccount = async (
  deps: Deps,
  by: Acting,
  id: string,
  { version }: Body<'reactivate'>,
): Promise<AccountView> =>
  deps.db.transaction(async (tx) => {
    const row = await getRow(tx, id)
    demandCurrent(row, version)
    if (row.status !== 'deactivated') return getView(tx, id, deps)
    const status = row.passwordHash === null ? 'invited' : 'active'
    await changeAccount(tx, id, { status, version: version + 1 })
    await record(tx, by, { type: 'accounts.reactivated', subject: id, data: {} })
    await announceAccounts(tx)
    return getView(tx, id, deps)
  })

/** Ends all sessions of an account at once, for a lost computer or a doubt. */
export const revokeSessions = async (deps: Deps, by: Acting, id: string): Promise<AccountView> =>
  deps.db.transaction(async (tx) => {
    await getRow(tx, id)
    const count = await endSessionsOf(tx, id)
    await record(tx, by, { type: 'accounts.sessions_revoked', subject: id, data: { count } })
    await announceAccounts(tx)
    return getView(tx, id, deps)
  })
