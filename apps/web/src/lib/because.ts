import type { Because } from '@ket-nap/domain/shared/because'

type Reason = string | ((detail: Readonly<Record<string, string | number>>) => string)

/** Reasons of rules in sentences. A feature adds its own by `nameReasons`; an unknown one shows its article alone. */
const reasons = new Map<string, Reason>([
  [
    'settings.counts_by',
    'Các văn bản không nói ngày nào được tính vào chỉ tiêu; tuổi đảng tính theo quyết định kết nạp.',
  ],
])

/** Called once by a feature's messages. */
export const nameReasons = (named: Readonly<Record<string, Reason>>): void => {
  for (const [code, reason] of Object.entries(named)) reasons.set(code, reason)
}

export const reasonSentence = ({ code, article, detail }: Because): string => {
  const reason = reasons.get(code)
  if (reason === undefined) return `Theo ${article}.`
  return typeof reason === 'function' ? reason(detail ?? {}) : reason
}
