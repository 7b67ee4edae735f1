import { page } from '../lib/feature.ts'
import type { Feature } from '../lib/feature.ts'

export const settings: Feature = {
  routes: [
    page({
      path: 'settings',
      needs: ['settings.manage'],
      load: async () => (await import('./pages/settings-page.tsx')).SettingsPage,
    }),
  ],
  navigation: [{ to: '/settings', label: 'Thiết lập', needs: ['settings.manage'], group: 'administration' }],
}
