// Asks one address again and again over kept connections, in a process of its own so that its work is not measured.
// Arguments: address, cookie, number of requests, connections. Prints nothing; ends with 1 when an answer is no 200.
import { Agent, get } from 'node:http'

const [url = '', cookie = '', total = '1', connections = '4'] = process.argv.slice(2)
const agent = new Agent({ keepAlive: true, maxSockets: Number(connections) })
let left = Number(total)

/** @returns {Promise<void>} */
const ask = () =>
  new Promise((resolve, reject) => {
    get(url, { agent, headers: { cookie } }, (response) => {
      if (response.statusCode !== 200) reject(new Error(`${url} answered ${response.statusCode}`))
      response.resume().on('end', () => resolve())
    }).on('error', reject)
  })

const work = async () => {
  while (left > 0) {
    left -= 1
    await ask()
  }
}

await Promise.all(Array.from({ length: Number(connections) }, work))
agent.destroy()
