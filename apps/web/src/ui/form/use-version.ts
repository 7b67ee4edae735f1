import { useState } from 'react'

interface Shown<V> {
  readonly version: number
  readonly record: V
}

/**
 * Over which version of a record one is typing, and how the record was then. A record that is read again takes the form
 * along, unless somebody else has changed what this form would write over (`overtakes`), a draft was typed over an
 * older one, or the server has already refused: then the newer one is taken over only knowingly.
 */
export const useVersion = <V>(
  shown: Shown<V>,
  ofDraft: number | undefined,
  overtakes: (before: V, now: V) => boolean,
) => {
  const [state, setState] = useState({
    seen: ofDraft ?? shown.version,
    base: shown.record,
    last: shown.version,
    held: false,
  })
  if (state.last !== shown.version) {
    const follows = state.seen === state.last && !state.held && !overtakes(state.base, shown.record)
    setState({ ...state, last: shown.version, ...(follows && { seen: shown.version, base: shown.record }) })
  }
  const take = (version: number) => setState((now) => ({ ...now, seen: version, base: shown.record, held: false }))
  return {
    seen: state.seen,
    base: state.base,
    hold: () => setState((now) => ({ ...now, held: true })),
    take,
    /** What was sent is the record now; it has been read again by then. */
    settled: (values: V) => setState((now) => ({ ...now, seen: now.last, base: values, held: false })),
  }
}
