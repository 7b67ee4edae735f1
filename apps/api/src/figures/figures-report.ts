import type { Discrepancy } from './recount.ts'

const most = 20

const lineOf = ({ figure, kept, counted }: Discrepancy): string => {
  const what = figure.of === 'stage' ? figure.stage : `${figure.countsBy} ${figure.month}`
  return `  đơn vị ${figure.unitId}, ${what}, ${figure.origin}: đang lưu ${kept}, đếm lại được ${counted}`
}

/** What `npm run figures:verify` prints. */
export const figuresReport = (wrong: readonly Discrepancy[]): string => {
  if (wrong.length === 0) return 'Các số đếm sẵn khớp với hồ sơ.'
  const rest = wrong.length > most ? [`  … và ${wrong.length - most} số khác`] : []
  return [`Có ${wrong.length} số đếm sẵn không khớp với hồ sơ:`, ...wrong.slice(0, most).map(lineOf), ...rest].join('\n')
}
