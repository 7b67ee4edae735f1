import { accessSync, constants, existsSync, mkdirSync } from 'node:fs'
import { dirname, isAbsolute, join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { z } from 'zod'

export type Dialect = 'sqlite' | 'postgres'

/** A fault of the installation, told to the operator in one sentence and never with a stack. */
export class OperatorError extends Error {
  override readonly name = 'OperatorError'
}

const flag = z.enum(['true', 'false', '1', '0']).transform((value) => value === 'true' || value === '1')
/** `true`, `false`, a number of proxies, or a list of addresses: what Fastify takes. */
const trustProxy = z.string().transform((value) => {
  if (value === 'true' || value === 'false') return value === 'true'
  return /^\d+$/.test(value) ? Number(value) : value
})

const Environment = z.object({
  PORT: z.coerce.number().int().min(0).max(65_535).default(3000),
  HOST: z.string().min(1).default('127.0.0.1'),
  DATA_DIR: z.string().min(1).optional(),
  DATABASE_URL: z.string().min(1).optional(),
  /** Only for the tools that make migrations and for the tests; otherwise DATABASE_URL decides. */
  DB_DIALECT: z.enum(['sqlite', 'postgres']).optional(),
  MIGRATIONS_DIR: z.string().min(1).optional(),
  WEB_DIR: z.string().min(1).optional(),
  TRUST_PROXY: trustProxy.default(false),
  COOKIE_SECURE: flag.default(false),
  SESSION_IDLE_MINUTES: z.coerce.number().int().min(1).max(10_080).default(60),
  SESSION_ABSOLUTE_MINUTES: z.coerce.number().int().min(1).max(43_200).default(720),
  LOG_LEVEL: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent']).default('warn'),
})

export interface Config {
  readonly port: number
  readonly host: string
  readonly dataDir: string
  readonly databaseUrl: string
  readonly dialect: Dialect
  readonly migrationsDir: string
  /** The built web application. */
  readonly webDir: string
  readonly trustProxy: boolean | number | string
  /** True behind https: cookies are sent over https only and the browser is told to stay on https. */
  readonly cookieSecure: boolean
  readonly session: { readonly idleMinutes: number; readonly absoluteMinutes: number }
  readonly logLevel: z.infer<typeof Environment>['LOG_LEVEL']
  readonly demo: boolean
}

type Variables = Readonly<Record<string, string | undefined>>

const isPostgres = (url: string | undefined): boolean => /^postgres(ql)?:\/\//.test(url ?? '')
const dialectOf = (variables: Variables): Dialect => {
  if (variables['DB_DIALECT'] === 'postgres' || variables['DB_DIALECT'] === 'sqlite') return variables['DB_DIALECT']
  return isPostgres(variables['DATABASE_URL']) ? 'postgres' : 'sqlite'
}

/** The engine of this process. Tables are built for it when their modules load, so it cannot change later. */
export const dialect: Dialect = dialectOf(process.env)

const apiRoot = (): string => resolve(dirname(fileURLToPath(import.meta.url)), '..')

/** Options that win over the environment; `--data` is what most people try first. */
const variableOf = { port: 'PORT', host: 'HOST', data: 'DATA_DIR', 'data-dir': 'DATA_DIR' } as const
const known = {
  port: { type: 'string' },
  host: { type: 'string' },
  data: { type: 'string' },
  'data-dir': { type: 'string' },
  demo: { type: 'boolean', default: false },
} as const

/** `--port=8080` or `--port 8080`. A misspelt option is refused: ignored, it would start on another folder of data. */
const readCommandLine = (argv: readonly string[]): { readonly demo: boolean; readonly given: Variables } => {
  try {
    const { demo, ...values } = parseArgs({ args: [...argv], options: known, allowPositionals: false }).values
    const given = Object.entries(values).map(([name, value]) => [variableOf[name as keyof typeof values], value])
    return { demo, given: Object.fromEntries(given) as Variables }
  } catch {
    throw new OperatorError(
      `Không hiểu tùy chọn: ${argv.join(' ')}. Có thể dùng: --demo, --port=SỐ, --host=ĐỊA_CHỈ, --data-dir=THƯ_MỤC.`,
    )
  }
}

/**
 * Reads and checks the environment and the command line.
 * @throws OperatorError naming each variable or option that is wrong.
 */
export const readConfig = (variables: Variables = process.env, argv: readonly string[] = process.argv.slice(2)): Config => {
  // An empty variable, as in `PORT= npm start`, means "not set".
  const { demo, given: options } = readCommandLine(argv)
  const all = Object.entries({ ...variables, ...options })
  const given = Object.fromEntries(all.filter(([, value]) => value !== undefined && value !== ''))
  const parsed = Environment.safeParse(given)
  if (!parsed.success) {
    const names = [...new Set(parsed.error.issues.map((issue) => issue.path.join('.')))].join(', ')
    throw new OperatorError(`Cấu hình không hợp lệ: ${names}. Hãy sửa giá trị của biến môi trường này rồi chạy lại.`)
  }
  const env = parsed.data
  const dataDir = resolve(env.DATA_DIR ?? (demo ? './data-demo' : './data'))
  return {
    port: env.PORT,
    host: env.HOST,
    dataDir,
    databaseUrl: databaseUrlOf(env.DATABASE_URL, dataDir),
    dialect: dialectOf(given),
    migrationsDir: resolve(env.MIGRATIONS_DIR ?? join(apiRoot(), 'migrations')),
    webDir: resolve(env.WEB_DIR ?? join(apiRoot(), '../web/dist')),
    trustProxy: env.TRUST_PROXY,
    cookieSecure: env.COOKIE_SECURE,
    session: { idleMinutes: env.SESSION_IDLE_MINUTES, absoluteMinutes: env.SESSION_ABSOLUTE_MINUTES },
    logLevel: env.LOG_LEVEL,
    demo,
  }
}

/** A PostgreSQL address as it is, otherwise the path of the SQLite file. */
const databaseUrlOf = (url: string | undefined, dataDir: string): string => {
  if (url === undefined) return join(dataDir, 'ket-nap.db')
  if (isPostgres(url)) return url
  const path = url.replace(/^(sqlite|file):(\/\/)?/, '')
  return isAbsolute(path) ? path : resolve(dataDir, path)
}

/** Not `recursive: true`: where a parent refuses new folders (/proc), Node 20 then tries for ever. */
const makeFolder = (path: string): void => {
  if (existsSync(path)) return
  makeFolder(dirname(path))
  // It holds personal data: for the user who runs the program alone.
  mkdirSync(path, { mode: 0o700 })
}

/** @throws OperatorError when the folder cannot be made or written. */
export const ensureDataDir = (dataDir: string): void => {
  try {
    makeFolder(dataDir)
    accessSync(dataDir, constants.W_OK | constants.R_OK)
  } catch {
    throw new OperatorError(
      `Không ghi được vào thư mục dữ liệu ${dataDir}. Hãy cấp quyền ghi cho người dùng chạy chương trình, hoặc đặt DATA_DIR tới thư mục khác.`,
    )
  }
}
