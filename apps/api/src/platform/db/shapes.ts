import { and, sql } from 'drizzle-orm'
import type { Placeholder, SQL } from 'drizzle-orm'
import type { Reads } from './database.ts'

/**
 * One condition of a question that comes in many shapes: `shape` and the number of values tell it apart from others, and
 * `build` is asked only when a question of that shape comes for the first time.
 */
export interface Condition {
  readonly shape: string
  readonly values: readonly unknown[]
  readonly build: (...placeholders: readonly Placeholder[]) => SQL | undefined
}

/** A condition whose `build` gets one placeholder for each of `values`. */
export const condition = <const V extends readonly unknown[]>(
  shape: string,
  values: V,
  build: (...placeholders: { readonly [K in keyof V]: Placeholder }) => SQL | undefined,
): Condition =>
  // whereOf hands out exactly as many placeholders as there are values.
  ({ shape, values, build: build as Condition['build'] })

const nameOf = (condition: number, value: number): string => `c${condition}v${value}`

const shapeOf = (conditions: readonly Condition[]): string => conditions.map(({ shape, values }) => `${shape}:${values.length}`).join(' ')

/** All conditions together, with a placeholder for each value. */
export const whereOf = (conditions: readonly Condition[]): SQL | undefined =>
  and(...conditions.map(({ values, build }, at) => build(...values.map((_, index) => sql.placeholder(nameOf(at, index))))))

/** The values for the placeholders of `whereOf`. */
export const valuesOf = (conditions: readonly Condition[]): Record<string, unknown> =>
  Object.fromEntries(conditions.flatMap(({ values }, at) => values.map((value, index) => [nameOf(at, index), value])))

const mostShapes = 200

/** Like `preparedOnce`, for each shape of conditions. `build` ends with `.prepare()`. */
export const preparedByShape = <S>(
  build: (db: Reads, conditions: readonly Condition[]) => S,
): ((db: Reads, conditions: readonly Condition[]) => S) => {
  const built = new WeakMap<Reads, Map<string, S>>()
  return (db, conditions) => {
    const shapes = built.get(db) ?? new Map<string, S>()
    built.set(db, shapes)
    const shape = shapeOf(conditions)
    const known = shapes.get(shape)
    if (known !== undefined) return known
    if (shapes.size >= mostShapes) shapes.clear()
    const statement = build(db, conditions)
    shapes.set(shape, statement)
    return statement
  }
}
