import type { Query, QueryCache } from '@tanstack/react-query'
import { isAnswer } from './ask-again.ts'

/** How long an answer counts as fresh once it is on a page. */
const staleMillis = 2_000

/** How long at most if it was asked for ahead of its page, whose code can take long. */
const longestMillis = 30_000

/** When the last answer of each query was first on a page; none while its page is not there yet. */
type Shown = WeakMap<Query, number>

/**
 * Keeps pages from asking for what was asked for while their code was loading: an answer that comes before its page is
 * fresh until the page is there, and a refusal as much as data.
 */
export function keepBegunAnswers(cache: QueryCache) {
  const shown: Shown = new WeakMap()
  cache.subscribe((event) => {
    const { query } = event
    if (event.type === 'updated' && isEnd(event.action.type)) shown.delete(query)
    if (query.getObserversCount() > 0 && !shown.has(query)) shown.set(query, Date.now())
  })
  return {
    staleTime: (query: Query) => freshMillis(query, query.state.dataUpdatedAt, shown),
    retryOnMount: (query: Query) => {
      const { error, errorUpdatedAt } = query.state
      return (
        error === null || !isAnswer(error) || Date.now() - errorUpdatedAt >= freshMillis(query, errorUpdatedAt, shown)
      )
    },
  }
}

function isEnd(action: string): boolean {
  return action === 'success' || action === 'error'
}

function freshMillis(query: Query, answeredAt: number, shown: Shown): number {
  const waited = (shown.get(query) ?? Number.POSITIVE_INFINITY) - answeredAt
  return Math.min(Math.max(waited, 0) + staleMillis, longestMillis)
}
