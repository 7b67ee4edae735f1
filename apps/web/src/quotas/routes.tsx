import { page } from '../lib/feature.ts'
import type { Feature } from '../lib/feature.ts'

export const quotas: Feature = {
  routes: [
    page({
      path: 'quotas',
      needs: ['quotas.view'],
      load: async () => (await import('./pages/quotas-page.tsx')).QuotasPage,
    }),
    page({
      path: 'quotas/:id',
      needs: ['quotas.view'],
      load: async () => (await import('./pages/quota-page.tsx')).QuotaPage,
    }),
  ],
  navigation: [{ to: '/quotas', label: 'Chỉ tiêu', needs: ['quotas.view'], group: 'main' }],
}
