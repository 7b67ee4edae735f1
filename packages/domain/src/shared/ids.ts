import { z } from 'zod'

/** Ids are UUID v7, made in the application, so they sort by time of making. */
export const Id = z.uuid()
export type Id = string

export const idParams = z.object({ id: Id })

/** Optimistic locking: the version one has seen. A stale one answers 409 with both versions. */
export const version = z.number().int().min(1)

/** Text a person types: trimmed, single spaces, NFC, so that equal words are equal bytes. */
export const text = (max: number) =>
  z
    .string()
    .max(max)
    .overwrite((value) => value.normalize('NFC').replace(/\s+/gu, ' ').trim())

export const requiredText = (max: number) => text(max).min(1)

/** Text over several lines (a note, a reason). */
export const note = (max = 2000) =>
  z
    .string()
    .max(max)
    .overwrite((value) => value.normalize('NFC').trim())
