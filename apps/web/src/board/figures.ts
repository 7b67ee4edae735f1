import type { Board, BoardUnit, Pipeline } from '@ket-nap/domain/board/schema'
import { noFigure, wholeNumber } from '../lib/format.ts'
import { messages, pipelineGroups } from './messages.ts'
import { expectedOf, standingOf } from './pace.ts'
import type { Standing } from './pace.ts'

type Figures = Pick<BoardUnit, 'achieved' | 'quota' | 'percent' | 'remaining'>

/** The texts of one line, for the chart, its table and the big figures alike. */
export interface Texts {
  /** `'12/229'`, without a quota `'12/—'`. */
  readonly ratio: string
  readonly percent: string
  /** `'12/229 · 5,24 %'`. */
  readonly both: string
  readonly remaining: string
  readonly expected: string
  readonly expectedValue: number | null
  readonly standing: Standing
}

/** The server's own text of a percentage; on the screen with a space before the sign, whichever way it was printed. */
export const percentText = (percent: string): string => percent.replace(/\s*%$/u, ' %')

export const textsOf = (figures: Figures, pace: Board['pace'], expected = expectedOf(figures.quota, pace)): Texts => {
  const ratio = `${wholeNumber(figures.achieved)}/${wholeNumber(figures.quota)}`
  const percent = percentText(figures.percent)
  return {
    ratio,
    percent,
    both: `${ratio} · ${percent}`,
    remaining: wholeNumber(figures.remaining),
    expected: wholeNumber(expected),
    expectedValue: expected,
    standing: standingOf(figures.achieved, figures.quota, expected),
  }
}

export const inPipeline = (pipeline: Pipeline): number =>
  pipelineGroups.reduce((sum, group) => sum + pipeline[group], 0)

/** `Đảng bộ xã Bình An: 2/9, 22,22 %, còn thiếu 7` and what else the bar shows, for who cannot see it. */
export const nameOfLine = (name: string, texts: Texts, more: readonly string[] = []): string => {
  const rest = texts.remaining === noFigure ? messages.noQuotaHere : messages.lacking(texts.remaining)
  const standing = texts.standing.kind === 'none' ? [] : [messages.standingSentence(texts.standing)]
  return messages.unitName(name, texts.ratio, texts.percent, [rest, ...standing, ...more].join(', '))
}

/** Admitted within each month, from the cumulative row; null where the month has not come. */
export const monthLines = (months: Board['months']) =>
  months.map((line, index) => {
    const before = months[index - 1]
    return {
      ...line,
      inMonth: line.achieved === null ? null : line.achieved - (before?.achieved ?? 0),
      lastYearInMonth: line.lastYear - (before?.lastYear ?? 0),
    }
  })
export type MonthLine = ReturnType<typeof monthLines>[number]
