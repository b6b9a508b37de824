import { maxDocumentLength } from '@plangate/core/schemas'
import { keepPreviousData } from '@tanstack/react-query'
import { trpc } from '../../../shared/api/trpc.ts'

/** Rounded up, so that not every key press asks again. */
const step = 2_000

/** The model that would sort a document, with a cost forecast; null where none is set up, and while that is not known. */
export function useSortingOutlook(document: string) {
  const bytes = new TextEncoder().encode(document.slice(0, maxDocumentLength)).length
  const documentBytes = Math.ceil(bytes / step) * step
  const { data } = trpc.runs.outlook.useQuery({ documentBytes }, { placeholderData: keepPreviousData })
  return data && data.runner.model !== null ? { model: data.runner.model, forecast: data.forecast } : null
}
