import { board } from '../packages/domain/src/board/contract.ts'
import { Board } from '../packages/domain/src/board/schema.ts'
import { announce } from '../apps/api/src/platform/live/announce.ts'
import { rawAct, startBare } from './bare.ts'
import { size, today } from './district.ts'
import { cpuBetween, cpuOf, cpuOfServing, line, ratio, wallOf } from './measure.ts'
import type { Measured } from './measure.ts'
import { startProduct } from './server.ts'
import type { Product } from './server.ts'

const rounds = 5
const say = (text: string): void => {
  process.stdout.write(`${text}\n`)
}

/** One round of each in turn, so that whatever else the machine does falls on all alike; the first warms up. */
const inTurn = async (works: Readonly<Record<string, () => Promise<number>>>): Promise<Measured[]> => {
  const measured = Object.keys(works).map((name) => ({ name, rounds: [] as number[] }))
  for (let round = 0; round <= rounds; round += 1) {
    for (const { name, rounds: done } of measured) {
      const spent = await works[name]?.()
      if (round > 0 && spent !== undefined) done.push(spent)
    }
  }
  return measured
}

const report = ([product, reference]: readonly Measured[], bar: string): void => {
  if (product === undefined) return
  say(line(product))
  if (reference === undefined) return say(`  bar: ${bar}\n`)
  say(line(reference))
  say(`  ratio ${ratio(product, reference)}   bar: ${bar}\n`)
}

const boardPath = `/api${board.show.path}`

const measureBoard = async ({ app, db, headers, address }: Product): Promise<void> => {
  const first = await app.inject({ url: boardPath, headers })
  const { total } = Board.parse(first.json())
  const bare = await startBare(first.payload)
  say(`W1 board of a district, ${(first.payload.length / 1024).toFixed(1)} KiB; ${total.achieved} of ${total.quota}`)
  const kept = await inTurn({
    'kept, over HTTP, signed in': () => cpuOfServing(`${address}${boardPath}`, headers.cookie, 2000),
    'bare Fastify, the same bytes': () => cpuOfServing(bare.address, '', 2000),
  })
  report(kept, '≥ 0.5 of bare when nothing changed')
  const touch = () => db.transaction((tx) => announce(tx, { topics: ['candidates', 'board'], place: 'everywhere' }))
  const changed = await inTurn({
    'after a change, in the process': () => cpuBetween(60, touch, () => app.inject({ url: boardPath, headers })),
    'bare Fastify, in the process': () => cpuOf(300, () => bare.app.inject('/')),
  })
  report(changed, '≥ 0.12 of bare when something changed')
  await bare.close()
}

const measureList = async ({ app, headers, top }: Product): Promise<void> => {
  const queries = {
    'subtree and stage and part of a name': `unitId=${top.id}&stage=source&q=ng`,
    'the whole district': 'limit=50',
  }
  say(`W2 list page of 50 with exact total, ${size.people} people`)
  for (const [name, query] of Object.entries(queries)) {
    const url = `/api/candidates?${query}`
    const answer = await app.inject({ url, headers })
    if (answer.statusCode !== 200) return say(`  ${url} answered ${answer.statusCode}: ${answer.payload}\n`)
    report(await inTurn({ [name]: () => cpuOf(200, () => app.inject({ url, headers })) }), '≤ 1.2 ms')
  }
}

const measureAct = async ({ app, headers, people, file }: Product): Promise<void> => {
  const waiting = people.filter(({ stage }) => stage === 'source').values()
  const raw = rawAct(file)
  const payload = { act: 'list_sympathiser', happenedOn: today, document: { number: '01-NQ/CB', issuedOn: today }, version: 1 }
  const act = async (): Promise<void> => {
    const { id } = waiting.next().value ?? { id: '' }
    const answer = await app.inject({ method: 'POST', url: `/api/candidates/${id}/acts`, headers, payload })
    if (answer.statusCode !== 200) throw new Error(`the act answered ${answer.statusCode}: ${answer.payload}`)
  }
  const [someone] = people
  say('W4 an act, one transaction on disk (milliseconds of waiting)')
  report(
    await inTurn({
      'through the API, signed in': () => wallOf(60, act),
      'raw better-sqlite3, the same statements': () => wallOf(60, async () => raw.act(someone?.id ?? '', someone?.unitId ?? '')),
    }),
    '≥ 0.4 of raw',
  )
  raw.close()
}

const product = await startProduct()
say(`Node ${process.version}; median of ${rounds} rounds (least–most); processor time unless said otherwise\n`)
await measureBoard(product)
await measureList(product)
await measureAct(product)
await product.close()
