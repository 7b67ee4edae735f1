import { accounts } from '@ket-nap/domain/accounts/contract'
import type { Feature } from '../platform/feature.ts'
import { serve } from '../platform/http/serve.ts'
import {
  createAccount,
  deactivateAccount,
  getAccount,
  listAccounts,
  reactivateAccount,
  renewLink,
  revokeSessions,
} from './service.ts'
import { registerSession } from './session-routes.ts'

export const accountsFeature: Feature = {
  name: 'accounts',
  register: (api, deps) => {
    registerSession(api, deps)
    serve(api, accounts.list, ({ query }) => listAccounts(deps, query))
    serve(api, accounts.get, ({ params }) => getAccount(deps, params.id))
    serve(api, accounts.create, ({ actor, by, body }) =>
      createAccount(deps, { actor, by, today: deps.clock.today() }, body),
    )
    serve(api, accounts.renewLink, ({ by, params }) => renewLink(deps, by, params.id))
    serve(api, accounts.deactivate, ({ by, params, body }) => deactivateAccount(deps, by, params.id, body))
    serve(api, accounts.reactivate, ({ by, params, body }) => reactivateAccount(deps, by, params.id, body))
    serve(api, accounts.revokeSessions, ({ by, params }) => revokeSessions(deps, by, params.id))
  },
}
