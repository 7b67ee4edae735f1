import { board } from '../packages/domain/src/board/contract.ts'
import { Board } from '../packages/domain/src/board/schema.ts'
import { announce } from '../apps/api/src/platform/live/announce.ts'
import { rawAct, startBare } from './bare.ts'
import { size, today } from './district.ts'
import { cpuBetween, cpuOf, cpuOfServing, line, ratio, wallOf } from './measure.ts'
import type { Measured } from './measure.ts'
import { growToProvince } from './province.ts'
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
  const commune = `${boardPath}?unitId=${Board.parse(first.json()).units[0]?.unitId}`
  report(
    await inTurn({ 'board of a commune after a change': () => cpuBetween(60, touch, () => app.inject({ url: commune, headers })) }),
    'with 200,000 people (-- --province) no worse than × 1.2',
  )
  await bare.close()
}

const measureLists = async ({ app, headers }: Product, what: string, queries: Readonly<Record<string, string>>, bar: string): Promise<void> => {
  say(`W2 list page of 50 with exact total, ${what}`)
  for (const [name, query] of Object.entries(queries)) {
    const url = `/api/candidates?${query}`
    const answer = await app.inject({ url, headers })
    if (answer.statusCode !== 200) return say(`  ${url} answered ${answer.statusCode}: ${answer.payload}\n`)
    report(await inTurn({ [`${name} (${answer.json<{ total: number }>().total})`]: () => cpuOf(100, () => app.inject({ url, headers })) }), bar)
  }
}

/** The same rooms with a hundred times the people; no acts, of which the copies have none. */
const measureProvince = async (product: Product): Promise<void> => {
  const { app, headers, db, file, top } = product
  say('Growing to a province of 1,200 base organisations, 8,000 cells, 200,000 people\n')
  await growToProvince(db, file, top.id)
  const touch = () => db.transaction((tx) => announce(tx, { topics: ['candidates', 'board'], place: 'everywhere' }))
  const bases = Board.parse((await app.inject({ url: boardPath, headers })).json()).units
  for (const [name, url] of [['province', boardPath], ['commune', `${boardPath}?unitId=${bases[0]?.unitId}`]] as const) {
    const bare = await startBare((await app.inject({ url, headers })).payload)
    const changed = await inTurn({
      [`W1 board of the ${name} after a change`]: () => cpuBetween(30, touch, () => app.inject({ url, headers })),
      'bare Fastify, the same bytes': () => cpuOf(100, () => bare.app.inject('/')),
    })
    report(changed, '≥ 0.12 of bare (a province: 0.3)')
    await bare.close()
  }
  await measureLists(product, '200,000 people', { 'a commune and stage and part of a name': `unitId=${bases[0]?.unitId}&stage=source&q=ng` }, '≤ 1.2 ms')
  await measureLists(product, 'the whole province', { 'stage and part of a name': 'stage=source&q=ng', 'rare part of a name': 'q=hoang', everybody: 'limit=50' }, '≤ 8 ms')
}

const measureAct = async ({ app, headers, people, file }: Product): Promise<void> => {
  const waiting = people.filter(({ stage }) => stage === 'source').values()
  const others = people.filter(({ stage }) => stage !== 'source').values()
  const raw = rawAct(file)
  const payload = { act: 'list_sympathiser', happenedOn: today, document: { number: '01-NQ/CB', issuedOn: today }, version: 1 }
  const act = async (): Promise<void> => {
    const { id } = waiting.next().value ?? { id: '' }
    const answer = await app.inject({ method: 'POST', url: `/api/candidates/${id}/acts`, headers, payload })
    if (answer.statusCode !== 200) throw new Error(`the act answered ${answer.statusCode}: ${answer.payload}`)
  }
  const rawActs = () => Array.from({ length: 60 }, () => raw.actOn(others.next().value ?? { id: '', unitId: '' })).values()
  say('W4 an act, one transaction on disk (milliseconds of waiting)')
  report(
    await inTurn({
      'through the API, signed in': () => wallOf(60, act),
      'raw better-sqlite3, the same statements': () => {
        const acts = rawActs()
        return wallOf(60, async () => acts.next().value?.())
      },
    }),
    '≥ 0.4 of raw',
  )
  raw.close()
}

const product = await startProduct()
say(`Node ${process.version}; median of ${rounds} rounds (least–most); processor time unless said otherwise\n`)
await measureBoard(product)
const queries = { 'subtree and stage and part of a name': `unitId=${product.top.id}&stage=source&q=ng`, 'the whole district': 'limit=50' }
await measureLists(product, `${size.people} people`, queries, '≤ 1.2 ms')
// A province instead of the acts: those would take nearly everybody away from the first stage, whom the list is asked for.
if (process.argv.includes('--province')) await measureProvince(product)
else await measureAct(product)
await product.close()
