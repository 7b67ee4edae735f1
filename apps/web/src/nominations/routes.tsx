import { page } from '../lib/feature.ts'
import type { Feature } from '../lib/feature.ts'

export const nominations: Feature = {
  routes: [
    // Whoever only answers is led on to what was received.
    page({
      path: 'nominations',
      needs: ['nominations.follow_own', 'nominations.answer'],
      load: async () => (await import('./pages/own-page.tsx')).OwnPage,
    }),
    page({
      path: 'nominations/received',
      needs: ['nominations.answer'],
      load: async () => (await import('./pages/received-page.tsx')).ReceivedPage,
    }),
    page({
      path: 'nominations/new',
      needs: ['nominations.create'],
      load: async () => (await import('./pages/new-nomination-page.tsx')).NewNominationPage,
    }),
  ],
  navigation: [
    { to: '/nominations', label: 'Giới thiệu', needs: ['nominations.follow_own', 'nominations.answer'], group: 'main' },
  ],
}
