import type { Currency, ProjectId } from '@plangate/core/schemas'
import { skipToken } from '@tanstack/react-query'
import { trpc } from './trpc.ts'

/** What a project counts in; undefined until that is known, and without a project. */
export function useProjectCurrency(projectId: ProjectId | null): Currency | undefined {
  return trpc.assumptions.get.useQuery(projectId === null ? skipToken : { projectId }).data?.assumptions.currency
}
