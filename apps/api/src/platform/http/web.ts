import { existsSync } from 'node:fs'
import { join, sep } from 'node:path'
import fastifyStatic from '@fastify/static'
import type { FastifyInstance } from 'fastify'
import { problem } from '@ket-nap/domain/shared/problem'
import { sendProblem } from './errors.ts'

const notBuilt = 'Giao diện web chưa được dựng. Hãy chạy lệnh dựng trong hướng dẫn cài đặt rồi tải lại trang.\n'

const noPage = /^\/(assets|api)(\/|\?|$)/

/** Files with a hash in their name never change; the page that names them must always be fresh. */
const cacheControl = (path: string): string =>
  path.includes(`${sep}assets${sep}`) ? 'public, max-age=31536000, immutable' : 'no-cache'

/** Serves the built web application; every address that is not a file is a page of it. */
export const registerWeb = async (app: FastifyInstance, webDir: string): Promise<void> => {
  const built = existsSync(join(webDir, 'index.html'))
  if (built) {
    await app.register(fastifyStatic, {
      root: webDir,
      cacheControl: false,
      setHeaders: (reply, path) => {
        void reply.header('cache-control', cacheControl(path))
      },
    })
  }
  app.setNotFoundHandler((request, reply) => {
    const isPage = (request.method === 'GET' || request.method === 'HEAD') && !noPage.test(request.url)
    if (!isPage) return sendProblem(request, reply, problem('request.not_found'))
    if (!built) return reply.code(503).type('text/plain; charset=utf-8').send(notBuilt)
    return reply.sendFile('index.html')
  })
}
