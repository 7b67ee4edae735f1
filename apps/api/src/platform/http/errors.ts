import { STATUS_CODES } from 'node:http'
import type { FastifyError, FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { hasZodFastifySchemaValidationErrors } from 'fastify-type-provider-zod'
import { Problem, problem } from '@ket-nap/domain/shared/problem'
import type { FieldProblem, ProblemBody, ProblemCode } from '@ket-nap/domain/shared/problem'
import { isUnstorableText } from '../db/errors.ts'

/** What Fastify and its plugins throw, in our words. */
const codeOfFastify: Readonly<Record<string, ProblemCode>> = {
  FST_CSRF_MISSING_SECRET: 'request.csrf',
  FST_CSRF_INVALID_TOKEN: 'request.csrf',
  FST_ERR_CTP_BODY_TOO_LARGE: 'request.too_large',
  FST_ERR_CTP_INVALID_MEDIA_TYPE: 'request.unsupported_media',
  FST_ERR_CTP_INVALID_JSON_BODY: 'request.invalid',
  FST_ERR_CTP_EMPTY_JSON_BODY: 'request.invalid',
  FST_ERR_CTP_INVALID_CONTENT_LENGTH: 'request.invalid',
}

type Validation = NonNullable<FastifyError['validation']>[number]

const fieldsOf = (issue: Validation): FieldProblem[] => {
  const path = issue.instancePath.split('/').filter((part) => part !== '')
  const { keys } = issue.params
  // zod names the object that has too much; the page wants the field that is too much.
  if (issue.keyword === 'unrecognized_keys' && Array.isArray(keys)) {
    return keys.map((key) => ({ path: [...path, String(key)].join('.'), code: 'unrecognized' }))
  }
  return [{ path: path.join('.'), code: issue.keyword }]
}

const problemOf = (error: FastifyError): Problem | undefined => {
  if (error instanceof Problem) return error
  if (hasZodFastifySchemaValidationErrors(error)) {
    return problem('request.invalid', { fields: (error.validation as readonly Validation[]).flatMap(fieldsOf) })
  }
  if (isUnstorableText(error)) return problem('request.invalid')
  const code = codeOfFastify[error.code]
  if (code !== undefined) return problem(code)
  if (error.statusCode === 429) return problem('request.too_many')
  // Anything else a plugin calls the caller's fault: a malformed URL, a header too long.
  return error.statusCode !== undefined && error.statusCode >= 400 && error.statusCode < 500
    ? problem('request.invalid')
    : undefined
}

const bodyOf = (found: Problem, requestId: string): ProblemBody => ({
  type: 'about:blank',
  title: STATUS_CODES[found.status] ?? 'Error',
  status: found.status,
  code: found.code,
  requestId,
  ...(found.facts.fields && { fields: [...found.facts.fields] }),
  ...(found.facts.because && { because: [...found.facts.because] }),
  ...(found.facts.detail && { detail: { ...found.facts.detail } }),
})

export const sendProblem = (request: FastifyRequest, reply: FastifyReply, found: Problem): FastifyReply =>
  reply
    .code(found.status)
    .type('application/problem+json; charset=utf-8')
    // A serialized body: the schema of the endpoint describes its answer, not a refusal.
    .serializer(JSON.stringify)
    .send(bodyOf(found, request.id))

export const registerErrors = (app: FastifyInstance): void => {
  app.setErrorHandler<FastifyError>((error, request, reply) => {
    const found = problemOf(error)
    if (found !== undefined) return sendProblem(request, reply, found)
    // The place of the fault, never a body or a parameter: those hold people's data. A constraint error quotes values
    // in its message, so of the message only our own errors' text would be safe, and the stack repeats it.
    request.log.error({ fault: faultOf(error) }, 'unexpected error')
    return sendProblem(request, reply, problem('request.unexpected'))
  })
}

const faultOf = (error: FastifyError): object => ({
  name: error.name,
  code: error.code,
  frames: error.stack?.split('\n').filter((line) => line.startsWith('    at ')),
  ...(error.cause instanceof Error && { cause: { name: error.cause.name, code: 'code' in error.cause ? error.cause.code : undefined } }),
})
