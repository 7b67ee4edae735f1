import type { Board } from '@ket-nap/domain/board/schema'

export interface ChartProps {
  readonly board: Board
}
