import {
  type FeedbackIntent,
  type FeedbackReading,
  maxReadPoints,
  type ProjectId,
  type ReadPoint,
} from '@plangate/core/schemas'
import { useState } from 'react'
import { trpc } from '../../../shared/api/trpc.ts'
import { piecesToRead } from './pieces-to-read.ts'

export type ReadingPoint = FeedbackReading['points'][number]

/** How feedback is read, and what the founder chose instead. Null text is not read. */
export function useFeedbackReading(projectId: ProjectId, text: string | null) {
  const [correction, setCorrection] = useState<{ text: string | null; chosen: ReadonlyMap<number, FeedbackIntent> }>()
  const queries = trpc.useQueries((t) =>
    piecesToRead(text ?? '').map((feedback) => t.plans.readFeedback({ projectId, feedback }, { staleTime: Infinity })),
  )
  const chosen =
    correction !== undefined && correction.text === text ? correction.chosen : new Map<number, FeedbackIntent>()
  const isRead = queries.length > 0 && queries.every(({ data }) => data !== undefined)
  const all = queries.flatMap(({ data }) => data?.points ?? [])
  const points = all.slice(0, maxReadPoints)
  return {
    isPending: queries.length > 0 && queries.some(({ isFetching, data }) => isFetching && data === undefined),
    error: queries.find(({ error, data }) => error !== null && data === undefined)?.error ?? null,
    points: isRead ? points : null,
    /** Points beyond what one version can answer. */
    left: all.length - points.length,
    chosen,
    choose(index: number, intent: FeedbackIntent) {
      setCorrection({ text, chosen: new Map([...chosen, [index, intent]]) })
    },
    confirmed: points.map((point, index): ReadPoint => confirmedPoint(point, chosen.get(index))),
    retry() {
      for (const query of queries) if (query.data === undefined) void query.refetch()
    },
  }
}

function confirmedPoint({ words, intent, options }: ReadingPoint, chosen: FeedbackIntent | undefined): ReadPoint {
  return { words, intent: chosen ?? intent, ...(options && { options }) }
}
