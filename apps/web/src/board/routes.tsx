import { page } from '../lib/feature.ts'
import type { Feature } from '../lib/feature.ts'
import { messages } from './messages.ts'

export const board: Feature = {
  routes: [
    page({ path: '/', needs: ['board.view'], load: async () => (await import('./pages/board-page.tsx')).BoardPage }),
  ],
  navigation: [{ to: '/', label: messages.navigation, needs: ['board.view'], group: 'main' }],
}
