import { page } from '../lib/feature.ts'
import type { Feature } from '../lib/feature.ts'

export const candidates: Feature = {
  routes: [
    page({
      path: 'candidates',
      needs: ['candidates.list'],
      load: async () => (await import('./pages/candidates-page.tsx')).CandidatesPage,
    }),
    page({
      path: 'candidates/new',
      needs: ['candidates.create'],
      load: async () => (await import('./pages/new-candidate-page.tsx')).NewCandidatePage,
    }),
    // Whoever sees names only is told so by the page itself, in friendlier words than "no right".
    page({
      path: 'candidates/:id',
      needs: ['candidates.open', 'candidates.list'],
      load: async () => (await import('./pages/candidate-page.tsx')).CandidatePage,
    }),
  ],
  navigation: [{ to: '/candidates', label: 'Quần chúng', needs: ['candidates.list'], group: 'main' }],
}
