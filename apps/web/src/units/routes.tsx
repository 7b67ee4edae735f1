import { page } from '../lib/feature.ts'
import type { Feature } from '../lib/feature.ts'

export const units: Feature = {
  routes: [
    page({
      path: 'units',
      needs: ['units.view'],
      load: async () => (await import('./pages/units-page.tsx')).UnitsPage,
    }),
    page({
      path: 'units/clusters',
      needs: ['units.view'],
      load: async () => (await import('./pages/clusters-page.tsx')).ClustersPage,
    }),
    page({
      path: 'units/:id',
      needs: ['units.view'],
      load: async () => (await import('./pages/unit-page.tsx')).UnitPage,
    }),
  ],
  navigation: [{ to: '/units', label: 'Tổ chức đảng', needs: ['units.view'], group: 'main' }],
}
