import type { FastifyInstance } from 'fastify'
import { prepareFirstVisit } from './accounts/first-visit.ts'
import { createSessions } from './accounts/sessions.ts'
import { buildApp } from './app.ts'
import { ensureDataDir, OperatorError, readConfig } from './config.ts'
import type { Config } from './config.ts'
import { systemClock } from './platform/clock.ts'
import type { Clock } from './platform/clock.ts'
import { openDatabase } from './platform/db/open.ts'
import type { Dependencies } from './platform/dependencies.ts'
import { claimKey } from './platform/http/idempotency.ts'
import { createLiveHub } from './platform/live/hub.ts'

const say = (text: string): void => {
  process.stdout.write(`${text}\n`)
}

/** How often to look for what other processes on the same PostgreSQL announced; a SQLite file has one process. */
const livePollMilliseconds = 500

const openDependencies = async (config: Config, clock: Clock): Promise<Dependencies> => {
  ensureDataDir(config.dataDir)
  const db = await openDatabase(config, { now: clock.now, beforeCommit: [claimKey] })
  const live = await createLiveHub(db, { pollMilliseconds: config.dialect === 'postgres' ? livePollMilliseconds : 0 })
  return { config, clock, db, live, sessions: createSessions({ db, clock, config }) }
}

const portFault = (error: unknown, { host, port }: Config): unknown => {
  const code = error instanceof Error && 'code' in error ? error.code : undefined
  if (code === 'EADDRINUSE') {
    return new OperatorError(`Cổng ${port} đang được chương trình khác sử dụng. Hãy dừng chương trình đó, hoặc đặt PORT thành một cổng khác.`)
  }
  if (code === 'EACCES') return new OperatorError(`Không được phép mở cổng ${port}. Hãy đặt PORT từ 1024 trở lên.`)
  if (code === 'EADDRNOTAVAIL' || code === 'ENOTFOUND') {
    return new OperatorError(`Máy này không có địa chỉ ${host}. Hãy sửa HOST.`)
  }
  return error
}

const listen = async (app: FastifyInstance, config: Config): Promise<void> => {
  try {
    await app.listen({ port: config.port, host: config.host })
  } catch (error) {
    throw portFault(error, config)
  }
  const address = app.server.address()
  const port = typeof address === 'object' && address !== null ? address.port : config.port
  const shown = config.host === '0.0.0.0' || config.host === '::' ? 'localhost' : config.host
  say(`Kết nạp đang chạy tại http://${shown.includes(':') ? `[${shown}]` : shown}:${port}`)
}

const closingMilliseconds = 10_000

/** Lets the requests under way finish, ends the live streams, closes the database; gives up after ten seconds. */
const closeOnSignal = (app: FastifyInstance, { db }: Dependencies): void => {
  const close = async (): Promise<void> => {
    setTimeout(() => process.exit(1), closingMilliseconds).unref()
    await app.close()
    await db.close()
    process.exit(0)
  }
  for (const signal of ['SIGTERM', 'SIGINT'] as const) process.once(signal, () => void close())
}

/** A database without accounts: whoever installs it gets the code that lets only them make the first account. */
const welcome = async (dependencies: Dependencies): Promise<void> => {
  const code = await prepareFirstVisit(dependencies)
  if (code !== undefined) say(`Chưa có tài khoản nào. Mở địa chỉ trên và nhập mã thiết lập (dùng một lần): ${code}`)
}

const main = async (): Promise<void> => {
  const config = readConfig()
  const demo = config.demo ? (await import('./demo/start.ts')).createDemo() : undefined
  const dependencies = await openDependencies(config, demo?.clock ?? systemClock)
  await demo?.prepare(dependencies.db, say)
  const app = await buildApp(dependencies, { logger: { level: config.logLevel, base: null } })
  closeOnSignal(app, dependencies)
  await listen(app, config)
  await welcome(dependencies)
  if (demo !== undefined) say(demo.accounts())
}

try {
  await main()
} catch (error) {
  const text = error instanceof OperatorError ? error.message : `Không khởi động được: ${error instanceof Error ? error.stack : String(error)}`
  process.stderr.write(`${text}\n`)
  process.exit(1)
}
