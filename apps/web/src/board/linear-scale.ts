import { nice, ticks } from 'd3-array'

/** A figure, from 0 to the highest, → its place in a drawing. */
export type LinearScale = (figure: number) => number

/** Figures from 0 to `highest`, which is above 0, laid from `start` to `end`; what lies outside falls on the edge. */
export const linearScale =
  (highest: number, start: number, end: number): LinearScale =>
  (figure) =>
    start + (end - start) * Math.min(1, Math.max(0, figure / highest))

/** The next figure upwards that an axis of about `count` marks would print. */
export const niceTop = (highest: number, count: number): number => nice(0, highest, count)[1]

/** Marks of an axis that counts people: about `count` of them, whole ones only. */
export const wholeTicks = (highest: number, count: number): readonly number[] =>
  ticks(0, highest, count).filter(Number.isInteger)
