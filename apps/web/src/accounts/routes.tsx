import { page } from '../lib/feature.ts'
import type { Feature, PageRoute } from '../lib/feature.ts'

/** Pages for people who are not signed in; they stand outside the shell. */
export const publicRoutes: readonly PageRoute[] = [
  page({ path: 'sign-in', load: async () => (await import('./pages/sign-in-page.tsx')).SignInPage }),
  page({ path: 'set-up', load: async () => (await import('./pages/set-up-page.tsx')).SetUpPage }),
  page({ path: 'activate', load: async () => (await import('./pages/activate-page.tsx')).ActivatePage }),
]

export const accounts: Feature = {
  routes: [
    page({ path: 'password', load: async () => (await import('./pages/password-page.tsx')).PasswordPage }),
    page({
      path: 'accounts',
      needs: ['accounts.manage'],
      load: async () => (await import('./pages/accounts-page.tsx')).AccountsPage,
    }),
    page({
      path: 'accounts/new',
      needs: ['accounts.manage'],
      load: async () => (await import('./pages/new-account-page.tsx')).NewAccountPage,
    }),
    page({
      path: 'accounts/:id',
      needs: ['accounts.manage'],
      load: async () => (await import('./pages/account-page.tsx')).AccountPage,
    }),
  ],
  navigation: [{ to: '/accounts', label: 'Tài khoản', needs: ['accounts.manage'], group: 'administration' }],
}
