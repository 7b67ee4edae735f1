/** Columns that hold computed keys: they must sort by bytes, whatever order the server was installed with. */
const keyColumns = 'search_key|sort_key|path'

/**
 * drizzle-kit cannot write STRICT; without it SQLite would put 'abc' into an integer column.
 * @param {string} sql
 */
const makeStrict = (sql) => sql.replace(/^(CREATE TABLE [^;]*?\))(\s*);/gms, '$1 STRICT$2;')

/** @param {string} sql */
const collateKeys = (sql) =>
  sql
    .replace(new RegExp(`("(?:${keyColumns})" text)\\b(?!\\s*(?:\\[|COLLATE))`, 'g'), '$1 COLLATE "C"')
    .replace(
      new RegExp(`(ALTER COLUMN "(?:${keyColumns})" SET DATA TYPE text)\\b(?!\\s*(?:\\[|COLLATE))`, 'g'),
      '$1 COLLATE "C"',
    )

/**
 * Adds to a migration made by drizzle-kit what its schema language cannot say. Doing it twice changes nothing.
 * @param {string} sql
 * @param {'sqlite' | 'postgres'} dialect
 */
export const finishMigration = (sql, dialect) => (dialect === 'sqlite' ? makeStrict(sql) : collateKeys(sql))
