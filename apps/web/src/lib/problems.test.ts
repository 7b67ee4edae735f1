import { problemStatus } from '@ket-nap/domain/shared/problem'
import type { ProblemCode } from '@ket-nap/domain/shared/problem'
import { describe, expect, it } from 'vitest'
import { ApiError } from './api-error.ts'
import { reasonSentence } from './because.ts'
import { problemSentence } from './problems.ts'

// The keys are the table's own.
const codes = Object.keys(problemStatus) as ProblemCode[]

describe('the sentences of refusals', () => {
  it.each(codes)('%s has whole sentences, and no code shows through', (code) => {
    const sentence = problemSentence(new ApiError(problemStatus[code], code))
    expect(sentence).toMatch(/^\p{Lu}.{15,}[.]$/u)
    expect(sentence).not.toContain(code)
  })

  it('tell how long a lock-out lasts, in seconds and then in minutes', () => {
    const locked = (seconds: number) =>
      problemSentence(new ApiError(429, 'accounts.locked_out', { detail: { retryAfterSeconds: seconds } }))
    expect(locked(45)).toContain('sau 45 giây')
    expect(locked(300)).toContain('sau 5 phút')
    expect(problemSentence(new ApiError(429, 'accounts.locked_out'))).toContain('sau ít phút')
  })

  it('of an unknown reason name at least its article', () => {
    const reason = { code: 'candidates.new_rule', article: '01-HD/TW mục 3', source: '', confidence: 'C' as const }
    expect(reasonSentence(reason)).toBe('Theo 01-HD/TW mục 3.')
  })
})
