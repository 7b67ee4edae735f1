import { defineConfig } from 'vitest/config'

// The tables are made for one engine when they are loaded, so the engine is chosen here, for the whole run.
const dialect = process.env['TEST_DATABASE_URL'] === undefined ? 'sqlite' : 'postgres'

export default defineConfig({
  test: {
    include: ['src/**/*.test.ts', 'test/**/*.test.ts'],
    globalSetup: './test/template-database.ts',
    setupFiles: ['./test/no-console-error.ts'],
    env: { DB_DIALECT: dialect },
    testTimeout: 20_000,
    maxWorkers: 2,
  },
})
