import type { FastifyInstance } from 'fastify'
import type { Dependencies } from './dependencies.ts'

/** What a room hands to `features.ts`. */
export interface Feature {
  /** The name of its folder, and the first part of its addresses. */
  readonly name: string
  readonly register: (api: FastifyInstance, dependencies: Dependencies) => void
}
