import { type EditedDraft, type EditedOption, writeRunningCost } from '@plangate/core/plan-editing'
import type { HoursRange, WorkItem, WorkItemId } from '@plangate/core/schemas'
import { count } from '../../../shared/format/format-values.ts'

/** What differs between a draft as it was and as it is now: one sentence for each work item and option. */
export function describeEdits(start: EditedDraft, now: EditedDraft): string[] {
  if (start === now) return []
  return [...describeItems(start, now), ...describeOptions(start, now)]
}

function describeItems(start: EditedDraft, now: EditedDraft): string[] {
  const before = new Map(start.workItems.map((item) => [item.id, item]))
  const after = new Map(now.workItems.map((item) => [item.id, item]))
  const waitsFor = (item: WorkItem, among: ReadonlyMap<WorkItemId, WorkItem>) =>
    item.dependsOn.map((id) => among.get(id)?.title ?? id).join(', ') || 'nothing'
  return [
    ...start.workItems.flatMap(({ id, title }) => (after.has(id) ? [] : [`Removed: ${title}`])),
    ...now.workItems.flatMap((item) => {
      const old = before.get(item.id)
      if (!old) return [`Added: ${item.title}, ${writeHours(item.hours)} hours`]
      if (old === item) return []
      const isSame = old.dependsOn.join() === item.dependsOn.join()
      const changes = [
        ...describeItem(old, item),
        ...(isSame ? [] : describeChange('depends on', waitsFor(old, before), waitsFor(item, after))),
      ]
      return changes.length > 0 ? [`${old.title}: ${changes.join('; ')}`] : []
    }),
  ]
}

function describeItem(before: WorkItem, now: WorkItem): string[] {
  const hours: [string, string] = [writeHours(before.hours), writeHours(now.hours)]
  return [
    ...describeChange('title', before.title, now.title),
    ...describeChange('hours', ...hours),
    ...describeChange('value', String(before.value), String(now.value)),
    ...describeChange('discipline', before.discipline, now.discipline),
    ...describeChange('running cost per month', writtenCostOf(before), writtenCostOf(now)),
    ...(JSON.stringify(before.addresses) === JSON.stringify(now.addresses) ? [] : ['serves another part of the brief']),
  ]
}

function describeChange(what: string, before: string, now: string): string[] {
  return before === now ? [] : [`${what} ${before} → ${now}`]
}

function writtenCostOf({ runningCost }: WorkItem): string {
  return writeRunningCost(runningCost) || 'not said'
}

/** To a hundredth, as the table has them. */
function writeHours({ low, likely, high }: HoursRange): string {
  return [low, likely, high].map((hours) => Math.round(hours * 100) / 100).join(' / ')
}

function describeOptions(start: EditedDraft, now: EditedDraft): string[] {
  const before = new Map(start.options.map((option) => [option.key, option]))
  const after = new Map(now.options.map((option) => [option.key, option]))
  return [
    ...start.options.flatMap(({ key, name }) => (after.has(key) ? [] : [`Option dropped: ${name}`])),
    ...now.options.flatMap((option) => {
      const old = before.get(option.key)
      if (!old) return [`Option added: ${option.name}`]
      const changes = old === option ? [] : describeOption(old, option)
      return changes.length > 0 ? [`Option ${old.name}: ${changes.join('; ')}`] : []
    }),
  ]
}

const wordFields = ['technicalApproach', 'pros', 'cons', 'tradeoffs', 'engineeringImpact'] as const

function describeOption(before: EditedOption, now: EditedOption): string[] {
  const [had, has] = [new Set(before.workItemIds), new Set(now.workItemIds)]
  const joined = [...has].filter((id) => !had.has(id)).length
  const left = [...had].filter((id) => !has.has(id)).length
  const hasOtherWords = wordFields.some((field) => JSON.stringify(before[field]) !== JSON.stringify(now[field]))
  return [
    ...describeChange('name', before.name, now.name),
    ...describeChange('engineers', String(before.engineers), String(now.engineers)),
    ...(joined > 0 ? [`${count(joined, 'work item')} more`] : []),
    ...(left > 0 ? [`${count(left, 'work item')} fewer`] : []),
    ...(hasOtherWords ? ['other words'] : []),
  ]
}
