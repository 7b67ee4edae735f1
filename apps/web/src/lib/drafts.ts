/** What somebody typed and has not sent: kept in this tab until it is sent, thrown away or the person signs out. */
export interface Draft {
  readonly values: Readonly<Record<string, unknown>>
  /** The version of the record it was typed over. */
  readonly version: number
}

const prefix = 'draft:'
export const draftKey = (accountId: string, formId: string): string => `${prefix}${accountId}:${formId}`

/** Storage may be full or forbidden; a form works without it. */
const quietly = <T>(work: () => T): T | undefined => {
  try {
    return work()
  } catch {
    return undefined
  }
}

const isDraft = (value: unknown): value is Draft =>
  typeof value === 'object' &&
  value !== null &&
  'values' in value &&
  typeof value.values === 'object' &&
  'version' in value

export const readDraft = (key: string): Draft | undefined => {
  const stored: unknown = quietly((): unknown => JSON.parse(sessionStorage.getItem(key) ?? 'null'))
  return isDraft(stored) ? stored : undefined
}

export const writeDraft = (key: string, draft: Draft): void => {
  quietly(() => sessionStorage.setItem(key, JSON.stringify(draft)))
}

export const dropDraft = (key: string): void => {
  quietly(() => sessionStorage.removeItem(key))
}

/** On signing out: the next person at this computer must not find them. */
export const dropAllDrafts = (): void => {
  quietly(() => {
    for (const key of Object.keys(sessionStorage)) if (key.startsWith(prefix)) sessionStorage.removeItem(key)
  })
}
