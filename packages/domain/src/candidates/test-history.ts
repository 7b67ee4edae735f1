import type { Day } from '../shared/day.ts'
import type { ActName } from './acts.ts'
import type { ActDetails, FoldedAct } from './fold.ts'

export type Step = readonly [name: ActName, on: Day, details?: ActDetails & { readonly documentOn?: Day }]

/** Acts in the order given, numbered from 1; `enter` puts the person into the unit `cell` unless told otherwise. */
export const history = (...steps: readonly Step[]): FoldedAct[] =>
  steps.map(([name, happenedOn, given = {}], index) => {
    const { documentOn = null, ...details } = given
    return { seq: index + 1, name, happenedOn, documentOn, details: name === 'enter' ? { unitId: 'cell', ...details } : details }
  })

/** A plain way to official membership without anything late: up to and including the act named. */
export const wayTo = (last: ActName): Step[] => {
  const index = plainWay.findIndex(([name]) => name === last)
  if (index < 0) throw new RangeError(`${last} is not on the plain way`)
  return plainWay.slice(0, index + 1)
}

const plainWay: readonly Step[] = [
  ['enter', '2021-01-10'],
  ['list_sympathiser', '2021-02-01'],
  ['complete_class', '2021-06-01', { documentOn: '2021-06-05' }],
  ['apply', '2021-07-01'],
  ['start_declaration', '2021-07-15'],
  ['send_verification', '2021-08-02'],
  ['certify', '2021-12-01'],
  ['resolve_in_cell', '2022-01-10'],
  ['resolve_in_base', '2022-01-20'],
  ['submit_dossier', '2022-01-24'],
  ['refer_to_committee', '2022-02-21'],
  ['decide_admission', '2022-03-10'],
  ['receive_decision', '2022-03-15'],
  ['hold_ceremony', '2022-03-26'],
  ['open_recognition', '2023-03-27'],
  ['resolve_recognition_in_cell', '2023-04-05'],
  ['resolve_recognition_in_base', '2023-04-12'],
  ['recognise', '2023-05-05'],
]
