import Fastify, { LogController } from 'fastify'
import type { FastifyInstance, FastifyServerOptions } from 'fastify'
import { serializerCompiler, validatorCompiler } from 'fastify-type-provider-zod'
import { problem } from '@ket-nap/domain/shared/problem'
import type { Config } from './config.ts'
import { features } from './features.ts'
import type { Feature } from './platform/feature.ts'
import type { Dependencies } from './platform/dependencies.ts'
import { registerAccess } from './platform/http/access.ts'
import { registerErrors, sendProblem } from './platform/http/errors.ts'
import { registerHealth } from './platform/http/health.ts'
import { registerOpenApi, serveOpenApi } from './platform/http/openapi.ts'
import { registerSecurity } from './platform/http/security.ts'
import { registerWeb } from './platform/http/web.ts'
import { newId } from './platform/ids.ts'
import { registerLive } from './platform/live/routes.ts'

const bodyLimit = 1024 * 1024

/** Unknown addresses of one caller per minute; more looks like a search for holes. */
const strayCallsPerMinute = 60

export interface AppOptions {
  readonly logger?: FastifyServerOptions['logger']
  /** The features to serve; tests of the platform bring their own. */
  readonly features?: readonly Feature[]
}

const registerApi = async (api: FastifyInstance, dependencies: Dependencies, served: readonly Feature[]): Promise<void> => {
  api.addHook('onSend', (_request, reply, _payload, done) => {
    // Personal data must not stay in the browser's or a proxy's cache.
    if (!reply.hasHeader('cache-control')) void reply.header('cache-control', 'no-store')
    done()
  })
  registerAccess(api, dependencies)
  registerHealth(api, dependencies)
  registerLive(api, dependencies)
  for (const feature of served) feature.register(api, dependencies)
  await serveOpenApi(api)
  // A route and not the handler for what is not found: that one the pages of the web application would come before.
  const preHandler = api.rateLimit({ max: strayCallsPerMinute, timeWindow: '1 minute' })
  api.all('/*', { preHandler, schema: { hide: true } }, (request, reply) =>
    sendProblem(request, reply, problem('request.not_found')),
  )
}

/** A number means that many proxies in front of us. */
const trustedProxies = (trust: Config['trustProxy']): boolean | string | ((address: string, hop: number) => boolean) =>
  typeof trust === 'number' ? (_address, hop) => hop < trust : trust

/** The whole server, without listening and without reading the environment. */
export const buildApp = async (dependencies: Dependencies, options: AppOptions = {}): Promise<FastifyInstance> => {
  const { config } = dependencies
  const app = Fastify({
    logger: options.logger ?? false,
    trustProxy: trustedProxies(config.trustProxy),
    bodyLimit,
    // HEAD of the live stream would open a stream.
    exposeHeadRoutes: false,
    genReqId: () => newId(),
    // An address may hold a person's name (a search): requests are not logged by themselves.
    logController: new LogController({ disableRequestLogging: true }),
    forceCloseConnections: 'idle',
    routerOptions: { ignoreTrailingSlash: true },
  })
  app.setValidatorCompiler(validatorCompiler)
  app.setSerializerCompiler(serializerCompiler)
  app.decorate('endpoints', [])
  app.decorate('db', dependencies.db)
  app.decorate('clock', dependencies.clock)
  registerErrors(app)
  await registerSecurity(app, config)
  await registerOpenApi(app)
  await app.register((api) => registerApi(api, dependencies, options.features ?? features), { prefix: '/api' })
  await registerWeb(app, config.webDir)
  return app
}
