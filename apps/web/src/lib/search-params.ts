import { useSearchParams } from 'react-router'

/**
 * The filters of a list in the address: links and the back button keep them. Empty ones are left out. Changing a filter
 * replaces the entry in the history, so that "back" leaves the list.
 */
export const useFilters = <F extends Readonly<Record<string, string>>>(
  empty: F,
): readonly [F, (changes: Partial<F>) => void] => {
  const [params, setParams] = useSearchParams()
  const names = Object.keys(empty)
  // The keys are those of `empty`, each a string: the shape of F.
  const filters = Object.fromEntries(names.map((name) => [name, params.get(name) ?? empty[name] ?? ''])) as F
  const change = (changes: Partial<F>) => {
    const next = new URLSearchParams(params)
    for (const [name, value] of Object.entries<string | undefined>(changes)) {
      if (value === undefined || value === empty[name]) next.delete(name)
      else next.set(name, value)
    }
    setParams(next, { replace: true, preventScrollReset: true })
  }
  return [filters, change]
}
