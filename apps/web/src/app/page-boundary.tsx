import { Component } from 'react'
import type { ReactNode } from 'react'
import { PageFault } from './page-fault.tsx'

interface Props {
  /** Where one is; another place begins anew. */
  readonly at: string
  readonly children: ReactNode
}
interface State {
  readonly at: string
  readonly error: unknown
}

/** Catches what a page throws. React knows this only as a class. */
export class PageBoundary extends Component<Props, State> {
  override state: State = { at: this.props.at, error: null }
  static getDerivedStateFromError(error: unknown): Partial<State> {
    return { error }
  }
  static getDerivedStateFromProps({ at }: Props, state: State): State | null {
    return at === state.at ? null : { at, error: null }
  }
  override render() {
    return this.state.error === null ? this.props.children : <PageFault error={this.state.error} />
  }
}
