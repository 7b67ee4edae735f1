import { page } from '../lib/feature.ts'
import type { Feature } from '../lib/feature.ts'

export const audit: Feature = {
  routes: [
    page({
      path: 'audit',
      needs: ['audit.view'],
      load: async () => (await import('./pages/audit-page.tsx')).AuditPage,
    }),
  ],
  navigation: [{ to: '/audit', label: 'Nhật ký', needs: ['audit.view'], group: 'administration' }],
}
