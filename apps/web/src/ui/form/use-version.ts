import { useState } from 'react'

/**
 * Over which version of a record one is typing. A record that is read again takes the form along, unless a draft was
 * typed over an older one or the server has already refused: then the newer one is taken over only knowingly.
 */
export const useVersion = (shown: number, ofDraft: number | undefined) => {
  const [state, setState] = useState({ seen: ofDraft ?? shown, last: shown, held: false })
  if (state.last !== shown) {
    const follows = state.seen === state.last && !state.held
    setState({ ...state, last: shown, seen: follows ? shown : state.seen })
  }
  return {
    seen: state.seen,
    hold: () => setState((now) => ({ ...now, held: true })),
    take: (version: number) => setState((now) => ({ ...now, seen: version, held: false })),
  }
}
