import type { Currency, ProjectId } from '@plangate/core/schemas'
import { useMutation } from '@tanstack/react-query'
import { trpc } from '../../shared/api/trpc.ts'

/** Saves the currency that a project counts in, with its other assumptions as they are: numbers stay, nothing is converted. */
export function useCountIn() {
  const utils = trpc.useUtils()
  const save = trpc.assumptions.save.useMutation()
  return async (currency: Currency, projectId: ProjectId) => {
    const { version, assumptions } = await utils.client.assumptions.get.query({ projectId })
    if (assumptions.currency === currency) return
    await save.mutateAsync({ projectId, baseVersion: version, assumptions: { ...assumptions, currency } })
    await utils.assumptions.invalidate()
  }
}

/** The same for one project, as a mutation. */
export function useCountProject(projectId: ProjectId) {
  const countIn = useCountIn()
  return useMutation({ mutationFn: (currency: Currency) => countIn(currency, projectId) })
}
