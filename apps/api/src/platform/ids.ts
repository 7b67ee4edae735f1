import { AsyncLocalStorage } from 'node:async_hooks'
import { v7 } from 'uuid'

const sources = new AsyncLocalStorage<() => string>()

/** A new id: UUID v7, so ids sort by the time of making and index pages stay warm. */
export const newId = (): string => sources.getStore()?.() ?? v7()

/** Within `work` ids come from another source: a sample district is the same every time. */
export const withIds = <T>(next: () => string, work: () => Promise<T>): Promise<T> => sources.run(next, work)
