const codesOf = (error: unknown): readonly string[] => {
  const codes: string[] = []
  // drizzle wraps the driver's error, so the code is somewhere down the causes.
  for (let current = error; current instanceof Error; current = current.cause) {
    if ('code' in current && typeof current.code === 'string') codes.push(current.code)
  }
  return codes
}

const has = (error: unknown, wanted: readonly string[]): boolean => codesOf(error).some((code) => wanted.includes(code))

/** The row would have been the second of its kind (primary key, unique index). */
export const isUniqueViolation = (error: unknown): boolean =>
  has(error, ['SQLITE_CONSTRAINT_UNIQUE', 'SQLITE_CONSTRAINT_PRIMARYKEY', '23505'])

export const isForeignKeyViolation = (error: unknown): boolean => has(error, ['SQLITE_CONSTRAINT_FOREIGNKEY', '23503'])

export const isCheckViolation = (error: unknown): boolean => has(error, ['SQLITE_CONSTRAINT_CHECK', '23514'])

/** Text that PostgreSQL cannot keep (a NUL in it): the caller's fault. SQLite keeps it. */
export const isUnstorableText = (error: unknown): boolean => has(error, ['22021', '22P05'])

/** PostgreSQL asks to run the transaction again (serialization failure, deadlock). */
export const isSerializationFailure = (error: unknown): boolean => has(error, ['40001', '40P01'])
