import swagger from '@fastify/swagger'
import swaggerUi from '@fastify/swagger-ui'
import type { FastifyInstance, FastifySchema } from 'fastify'
import { jsonSchemaTransform, jsonSchemaTransformObject } from 'fastify-type-provider-zod'
import { ProblemBody } from '@ket-nap/domain/shared/problem'

/** Every endpoint may refuse; said only in the document, where a refusal is not serialized by a schema. */
const refusal = {
  description: 'A refusal; its code says which.',
  content: { 'application/problem+json': { schema: ProblemBody } },
}

/** The document of the API, made from the contract itself. Must be registered before the routes. */
export const registerOpenApi = async (app: FastifyInstance): Promise<void> => {
  await app.register(swagger, {
    openapi: {
      openapi: '3.1.0',
      info: { title: 'Kết nạp', version: '1', description: 'The API of the web application. Refusals: RFC 9457 with a code.' },
    },
    transform: (document) => {
      const schema: FastifySchema & { hide?: boolean } = document.schema ?? { hide: true }
      const endpoint = document.route.config?.endpoint
      if (endpoint === undefined) return { schema: { hide: true }, url: document.url }
      const described = {
        ...schema,
        tags: [endpoint.path.split('/')[1] ?? ''],
        response: { ...(schema.response as object), default: refusal },
        'x-access': endpoint.access,
        ...(endpoint.errors && { 'x-problems': endpoint.errors }),
      }
      return jsonSchemaTransform({ ...document, schema: described })
    },
    transformObject: jsonSchemaTransformObject,
  })
}

/** The document and its reader. Both without personal data and without an account: whoever integrates needs them first. */
export const serveOpenApi = async (api: FastifyInstance): Promise<void> => {
  api.get('/openapi.json', { schema: { hide: true } }, () => api.swagger())
  await api.register(swaggerUi, { routePrefix: '/docs', uiConfig: { url: '/api/openapi.json' } })
}
