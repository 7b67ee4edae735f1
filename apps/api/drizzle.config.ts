import { defineConfig } from 'drizzle-kit'

const dialect = process.env['DB_DIALECT'] === 'postgres' ? 'postgres' : 'sqlite'

export default defineConfig({
  dialect: dialect === 'postgres' ? 'postgresql' : 'sqlite',
  schema: './src/**/table.ts',
  out: `${process.env['MIGRATIONS_DIR'] ?? './migrations'}/${dialect}`,
  casing: 'snake_case',
})
