import { focusManager, onlineManager } from '@tanstack/react-query'
import { type ComponentType, type ReactNode, startTransition, use, useEffect, useState, useTransition } from 'react'
import { loadPart, type WhyMissing } from './load-part.ts'
import { DialogNotLoaded, type MissingPart, NotLoaded } from './not-loaded.tsx'
import { RenderBoundary } from './render-boundary.tsx'

type Load<Props> = () => Promise<{ default: ComponentType<Props> }>

/** What stands in the place of a part that is missing, or that failed while it was rendered. */
type RenderMissing<Props> = (props: Props, missing: MissingPart) => ReactNode

/** Milliseconds for which a failure answers those who ask: long enough for what waits for it to show it. */
const keptMillis = 5_000

interface Part<Props> {
  (props: Props): ReactNode
  /** Loads it before it is needed, because the server may be away by then. */
  preload(): Promise<void>
}

/**
 * Like React's `lazy`, but says in the part's own place that it could not be loaded or rendered, and tries again to load
 * it; with `lazy`, the page's error replaces the page and what was typed there.
 */
export function retryable<Props extends object>(
  load: Load<Props>,
  renderMissing: RenderMissing<Props> = (_, missing) => <NotLoaded {...missing} />,
): Part<Props> {
  let loading: Promise<Awaited<ReturnType<Load<Props>>> | WhyMissing> | null = null
  let failedAt = Number.POSITIVE_INFINITY
  const ask = async () => {
    failedAt = Number.POSITIVE_INFINITY
    const loaded = await loadPart(load)
    if (typeof loaded === 'string') failedAt = performance.now()
    return loaded
  }
  const begin = () => {
    // Nobody may have stayed to see the failure. To forget it at once would let what still waits for it ask forever.
    if (performance.now() - failedAt > keptMillis) loading = null
    loading ??= ask()
    return loading
  }
  const forget = (tried: typeof loading) => {
    if (loading === tried) loading = null
  }
  function Part(props: Props) {
    const [tried, setTried] = useState(begin)
    const [isRetrying, startRetrying] = useTransition()
    const loaded = use(tried)
    const retry = () => setTried(begin())
    if (typeof loaded !== 'string')
      return (
        <RenderBoundary
          renderFailure={(onRetry) => renderMissing(props, { why: 'failed', isRetrying: false, onRetry })}
        >
          <loaded.default {...props} />
        </RenderBoundary>
      )
    return (
      <Missing onShown={() => forget(tried)} onBack={retry}>
        {renderMissing(props, { why: loaded, isRetrying, onRetry: () => startRetrying(retry) })}
      </Missing>
    )
  }
  const preload = async () => {
    const tried = begin()
    if ((await tried) === 'away') forget(tried)
  }
  return Object.assign(Part, { preload })
}

interface MissingProps {
  onShown: () => void
  onBack: () => void
  children: ReactNode
}

/** Tries again by itself when the network is back, and when somebody returns to the page. */
function Missing({ onShown, onBack, children }: MissingProps) {
  useEffect(() => {
    // Only this place keeps the failure: where the part is shown next, it is asked for again.
    onShown()
    const tryAgain = (isBack: boolean) => {
      // What stands here stays until the part is loaded.
      if (isBack) startTransition(onBack)
    }
    const ignoreNetwork = onlineManager.subscribe(tryAgain)
    const ignoreFocus = focusManager.subscribe(tryAgain)
    return () => {
      ignoreNetwork()
      ignoreFocus()
    }
  }, [onShown, onBack])
  return children
}

export interface Closable {
  onClose: () => void
}

/** For a `retryable` dialog, drawer or menu: it was asked for, so a dialog says that it is missing. */
export function missingDialog(title: string): RenderMissing<Closable> {
  return ({ onClose }, missing) => <DialogNotLoaded title={title} onClose={onClose} {...missing} />
}

/** For a `retryable` part that nobody misses for a while. */
export const missingQuietly = () => null
