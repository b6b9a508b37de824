import { Button, VisuallyHidden } from '@mantine/core'
import type { UseQueryResult } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { capitalize } from '../format/format-values.ts'
import { Notice } from '../ui/notice.tsx'

interface ComputedViewProps<Data> {
  query: UseQueryResult<Data>
  /** The name of the data in a sentence: "the chances". */
  what: string
  /** A skeleton in the shape of the content. */
  pending: ReactNode
  children: (data: Data) => ReactNode
}

/** Renders every state of a computation in the worker: pending, failed, done. */
export function ComputedView<Data>({ query, what, pending, children }: ComputedViewProps<Data>) {
  const { data, error, refetch } = query
  if (data !== undefined) return children(data)
  if (error) {
    const again = (
      <Button size="xs" onClick={() => void refetch()}>
        Compute again
      </Button>
    )
    return (
      <Notice tone="failure" title={`${capitalize(what)} could not be computed`} actions={again}>
        <p>The saved options and estimates are not affected. If it happens again, reload the page.</p>
      </Notice>
    )
  }
  return (
    <div role="status" aria-busy="true">
      <VisuallyHidden>Computing {what}</VisuallyHidden>
      <div aria-hidden="true">{pending}</div>
    </div>
  )
}
