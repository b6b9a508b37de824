import type { Adjustments, Brief, ExecutionOption, PricedPlan, WorkItemId } from '@plangate/core/schemas'

/**
 * Takes out of an option all work that serves needs of which none is a must-have, unless other work of the option builds
 * on it. Null when there is no such work.
 */
export function cutToMustHaves(
  option: Pick<ExecutionOption, 'id' | 'workItemIds'>,
  { workItems }: Pick<PricedPlan, 'workItems'>,
  needs: NonNullable<Brief['needs']>,
): Adjustments | null {
  const musts = new Set(needs.filter(({ priority }) => priority === 'must').map(({ text }) => text))
  const own = workItems.filter(({ id }) => option.workItemIds.includes(id))
  const kept = new Set<WorkItemId>()
  const keep = (id: WorkItemId) => {
    if (kept.has(id)) return
    kept.add(id)
    for (const needed of own.find((item) => item.id === id)?.dependsOn ?? []) keep(needed)
  }
  for (const { id, addresses } of own) {
    const served = addresses.filter(({ part }) => part === 'needs')
    if (served.length === 0 || served.some(({ words }) => musts.has(words))) keep(id)
  }
  const takeOut = own.map(({ id }) => id).filter((id) => !kept.has(id))
  return takeOut.length === 0 || kept.size === 0 ? null : { options: [{ optionId: option.id, takeOut }] }
}
