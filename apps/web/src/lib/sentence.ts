/** What a refusal tells beside its code: numbers, days, names the reader may see. */
export type Facts = Readonly<Record<string, unknown>>
export type Sentence = string | ((facts: Facts) => string)

export const say = (sentence: Sentence, facts: Facts): string =>
  typeof sentence === 'function' ? sentence(facts) : sentence

export const numberIn = (facts: Facts, name: string): number | undefined => {
  const value = facts[name]
  return typeof value === 'number' ? value : undefined
}
