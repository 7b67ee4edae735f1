import { createHash } from 'node:crypto'
import type { Board } from '@ket-nap/domain/board/schema'

/** A finished answer: nothing is computed or written out again while nothing changes. */
export interface KeptBoard {
  readonly board: Board
  readonly text: string
  /** Of the content, so that it differs even where a restored copy of the data counts its changes anew. */
  readonly tag: string
}

export interface KeptBoards {
  /** The answer kept for this question if it is of this revision, otherwise a new one. */
  readonly keep: (question: string, revision: number, make: () => Promise<Board>) => Promise<KeptBoard>
}

/** The board is built field by field as its shape says, so it is not read over once more. */
const finish = (board: Board): KeptBoard => {
  const text = JSON.stringify(board)
  return { board, text, tag: `W/"${createHash('sha256').update(text).digest('base64url')}"` }
}

/** Boards of the last questions asked, each until something anywhere changes. */
export const createKeptBoards = (most = 200): KeptBoards => {
  const boards = new Map<string, { readonly revision: number; readonly answer: Promise<KeptBoard> }>()
  const forget = (question: string, answer: Promise<KeptBoard>): void => {
    if (boards.get(question)?.answer === answer) boards.delete(question)
  }
  return {
    keep: async (question, revision, make) => {
      const known = boards.get(question)
      // Deleted and set again, it is the youngest; the oldest goes first.
      boards.delete(question)
      const answer = known?.revision === revision ? known.answer : make().then(finish)
      boards.set(question, { revision, answer })
      if (boards.size > most) for (const [oldest] of [...boards].slice(0, 1)) boards.delete(oldest)
      try {
        return await answer
      } catch (error) {
        forget(question, answer)
        throw error
      }
    },
  }
}
