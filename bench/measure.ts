import { spawn } from 'node:child_process'
import { fileURLToPath } from 'node:url'

/** Milliseconds per operation in each round; the machine may be busy, so the processor's time is counted where it can be. */
export interface Measured {
  readonly name: string
  readonly rounds: readonly number[]
}

export const median = (numbers: readonly number[]): number => {
  const sorted = numbers.toSorted((one, other) => one - other)
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN
}

const digits = (value: number): string => value.toFixed(value < 1 ? 3 : 2)

/** `W1 board, kept   0,123 ms (0,120–0,130)`. */
export const line = ({ name, rounds }: Measured): string =>
  `${name.padEnd(52)}${digits(median(rounds)).padStart(8)} ms  (${digits(Math.min(...rounds))}–${digits(Math.max(...rounds))})`

/** How many times the product could be asked for once of the reference: 1 is as fast, 0.5 half as fast. */
export const ratio = (product: Measured, reference: Measured): string => (median(reference.rounds) / median(product.rounds)).toFixed(2)

const cpuMilliseconds = (): number => {
  const { user, system } = process.cpuUsage()
  return (user + system) / 1000
}

/** Processor time of this process for each run of `work`. */
export const cpuOf = async (times: number, work: (index: number) => Promise<unknown>): Promise<number> => {
  const before = cpuMilliseconds()
  for (let index = 0; index < times; index += 1) await work(index)
  return (cpuMilliseconds() - before) / times
}

/** Processor time of which `prepare` is no part, for what must be undone or changed before each run. */
export const cpuBetween = async (times: number, prepare: () => Promise<unknown>, work: () => Promise<unknown>): Promise<number> => {
  let spent = 0
  for (let index = 0; index < times; index += 1) {
    await prepare()
    spent += await cpuOf(1, work)
  }
  return spent / times
}

export const wallOf = async (times: number, work: (index: number) => Promise<unknown>): Promise<number> => {
  const before = performance.now()
  for (let index = 0; index < times; index += 1) await work(index)
  return (performance.now() - before) / times
}

/** Processor time of this process for each answer to a client that asks from another process. */
export const cpuOfServing = async (url: string, cookie: string, times: number): Promise<number> =>
  cpuOf(1, async () => {
    const client = spawn(process.execPath, [fileURLToPath(new URL('load.mjs', import.meta.url)), url, cookie, String(times)], { stdio: 'inherit' })
    const code = await new Promise<number | null>((resolve) => client.on('close', resolve))
    if (code !== 0) throw new Error(`the client of ${url} ended with ${code}`)
  }).then((total) => total / times)
