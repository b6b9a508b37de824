import { Group, Text } from '@mantine/core'
import { LazyErrorNotice } from '../api/lazy-error-notice.tsx'
import type { ApiError } from '../api/trpc.ts'
import { BusyButton } from './busy-button.tsx'

interface EarlierButtonProps {
  query: {
    data: { pages: readonly unknown[] } | undefined
    error: ApiError | null
    hasNextPage: boolean
    isFetchingNextPage: boolean
    isFetchNextPageError: boolean
    fetchNextPage(): unknown
  }
  /** How many entries are shown. */
  count: number
  /** What they are, as in "Earlier entries". */
  noun: string
  /** Whether the latest comes first, so that what follows is earlier. Default: true. */
  isByTime?: boolean
  /** Called before more are loaded. */
  onLoad: () => void
}

/** Loads the next page of a list, and says how many entries are shown. Nothing for a list of one page. */
export function EarlierButton({ query, count, noun, isByTime = true, onLoad }: EarlierButtonProps) {
  const { data, error, hasNextPage, isFetchingNextPage, isFetchNextPageError, fetchNextPage } = query
  const load = () => {
    onLoad()
    void fetchNextPage()
  }
  if (!hasNextPage && (data?.pages.length ?? 0) <= 1) return null
  return (
    <>
      {isFetchNextPageError && !isFetchingNextPage && error && <LazyErrorNotice error={error} onRetry={load} />}
      <Group mt="md" gap="md">
        {hasNextPage && (
          <BusyButton variant="default" busy={isFetchingNextPage} onClick={load}>
            {isByTime ? 'Earlier' : 'More'} {noun}
          </BusyButton>
        )}
        <Text size="sm" c="var(--pg-quiet)" aria-live="polite">
          {hasNextPage
            ? `The ${isByTime ? 'latest' : 'first'} ${count} ${noun} are shown.`
            : `All ${count} ${noun} are shown.`}
        </Text>
      </Group>
    </>
  )
}
