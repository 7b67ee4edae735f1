import type { z } from 'zod'
import type { Permission } from '../access/permissions.ts'
import type { ProblemCode } from './problem.ts'

export type Method = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE'

/**
 * Who may call an endpoint: a permission somebody must hold somewhere, `'signed-in'` for matters of one's own
 * account, or `'public'`, which has to be written out.
 */
export type Access = Permission | 'signed-in' | 'public'

type Shape = z.ZodObject
/** What one HTTP endpoint takes, gives and may refuse. It types the server route, the client and the API document. */
export interface Endpoint {
  readonly method: Method
  /** Below `/api`; parameters as `:name`. */
  readonly path: `/${string}`
  readonly access: Access
  /** One English sentence for the API document. */
  readonly summary: string
  readonly params?: Shape
  readonly query?: Shape
  readonly body?: Shape
  readonly response: z.ZodType
  /** The refusals particular to this endpoint; those every endpoint has (invalid input, not found …) are implied. */
  readonly errors?: readonly ProblemCode[]
  /** A creating POST: a repeated `Idempotency-Key` answers as the first call did. */
  readonly idempotent?: true
}

/** Declares an endpoint and keeps its exact types. Leaving out `access` does not compile. */
export const endpoint = <const E extends Endpoint>(definition: E): E => definition

type Parsed<S> = S extends z.ZodType ? z.output<S> : undefined
type Given<S> = S extends z.ZodType ? z.input<S> : undefined
type Part<E, K extends string> = E extends Record<K, infer S> ? S : undefined

/** What a handler receives after parsing. */
export interface Received<E extends Endpoint> {
  readonly params: Parsed<Part<E, 'params'>>
  readonly query: Parsed<Part<E, 'query'>>
  readonly body: Parsed<Part<E, 'body'>>
}

type Wanted<E, K extends string> =
  Given<Part<E, K>> extends infer G
    ? G extends undefined
      ? { readonly [P in K]?: never }
      : Record<never, never> extends G
        ? { readonly [P in K]?: G }
        : { readonly [P in K]: G }
    : never

/** What a caller must hand over: only the parts the endpoint declares, and only the required ones required. */
export type Sent<E extends Endpoint> = Wanted<E, 'params'> & Wanted<E, 'query'> & Wanted<E, 'body'>

export type Answer<E extends Endpoint> = z.output<E['response']>
