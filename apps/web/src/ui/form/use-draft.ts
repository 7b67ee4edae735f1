import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import type { FieldValues, UseFormReturn } from 'react-hook-form'
import { draftKey, dropDraft, readDraft, writeDraft } from '../../lib/drafts.ts'
import { sessionQuery } from '../../lib/session.ts'

/** The draft of one form of the person signed in. */
export const useDraft = (formId: string, keep: boolean) => {
  const client = useQueryClient()
  const accountId = client.getQueryData(sessionQuery.queryKey)?.account?.id
  const key = keep && accountId !== undefined ? draftKey(accountId, formId) : null
  const [found] = useState(() => (key === null ? undefined : readDraft(key)))
  const [dropped, setDropped] = useState(false)
  const drop = () => {
    if (key !== null) dropDraft(key)
    setDropped(true)
  }
  return { key, found, dropped, drop }
}

/** Writes the draft on every change of a field. */
export const useKeepDraft = <V extends FieldValues>(
  form: UseFormReturn<V>,
  key: string | null,
  version: number,
): void => {
  const { watch } = form
  useEffect(() => {
    if (key === null) return undefined
    const subscription = watch((values, { name }) => {
      // Without a name it is a reset, not something typed.
      if (name !== undefined) writeDraft(key, { values, version })
    })
    return () => subscription.unsubscribe()
  }, [watch, key, version])
}
