import { useRouter } from '@tanstack/react-router'
import { Component, type ReactNode, useEffect } from 'react'

interface RenderBoundaryProps {
  /** Shown once rendering the children failed. `retry` renders them again, from the start. */
  renderFailure: (retry: () => void) => ReactNode
  children: ReactNode
}

/**
 * Shows something else once rendering the children failed. Unlike the router's, it keeps what it shows when rendered
 * again, until the tab shows another entry of its history: there, the children may work.
 */
export class RenderBoundary extends Component<RenderBoundaryProps, { hasFailed: boolean }> {
  override state = { hasFailed: false }

  static getDerivedStateFromError() {
    return { hasFailed: true }
  }

  readonly #retry = () => this.setState({ hasFailed: false })

  override render() {
    const { renderFailure, children } = this.props
    if (!this.state.hasFailed) return children
    return <UntilElsewhere onElsewhere={this.#retry}>{renderFailure(this.#retry)}</UntilElsewhere>
  }
}

interface UntilElsewhereProps {
  onElsewhere: () => void
  children: ReactNode
}

function UntilElsewhere({ onElsewhere, children }: UntilElsewhereProps) {
  const router = useRouter()
  useEffect(() => {
    const place = router.history.location.state.__TSR_index
    return router.subscribe('onRendered', ({ toLocation }) => {
      if (toLocation.state.__TSR_index !== place) onElsewhere()
    })
  }, [router, onElsewhere])
  return children
}
