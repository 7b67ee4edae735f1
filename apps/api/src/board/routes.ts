import { board } from '@ket-nap/domain/board/contract'
import type { Feature } from '../platform/feature.ts'
import { serve } from '../platform/http/serve.ts'
import { createMemory } from '../platform/live/memory.ts'
import { createKeptBoards } from './kept.ts'
import { showBoard } from './service.ts'

export const boardFeature: Feature = {
  name: 'board',
  register: (api, { db, clock }) => {
    const kept = createKeptBoards()
    const memory = createMemory(db)
    serve(api, board.show, async ({ actor, query, request, reply }) => {
      const answer = await showBoard({ db, clock, kept, memory }, actor, query)
      // Figures, no persons: the browser may keep them, and asks each time whether they still hold.
      void reply.headers({ etag: answer.tag, 'cache-control': 'private, no-cache', vary: 'cookie' })
      if (request.headers['if-none-match'] === answer.tag) void reply.code(304)
      // The text was written when the board was made, by the shape of the contract.
      void reply.type('application/json; charset=utf-8').serializer(() => answer.text)
      return answer.board
    })
  },
}
