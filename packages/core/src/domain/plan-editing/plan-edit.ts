import type { HoursRange, OptionDraft, RunningCost, WorkItem, WorkItemId } from '../schemas/index.ts'

/** What can be changed of a work item. Hours are person-hours. */
export interface ItemEdit
  extends Partial<Pick<WorkItem, 'title' | 'discipline' | 'value' | 'dependsOn' | 'addresses'>> {
  hours?: Partial<HoursRange>
  /** Null takes it away. */
  runningCost?: RunningCost | null
}

/** What can be changed of an option, besides its work items. */
export type OptionEdit = Partial<Omit<OptionDraft, 'key' | 'workItemIds' | 'checks'>>

/** A work item that a person adds, in every option at first. */
export type AddedItem = Pick<WorkItem, 'title' | 'discipline' | 'hours' | 'value' | 'addresses'>

/** One edit of a draft. */
export type PlanEdit =
  | { kind: 'change_item'; id: WorkItemId; change: ItemEdit }
  | { kind: 'include_item'; id: WorkItemId; key: string; isIn: boolean }
  /** `after`: null puts it first. */
  | { kind: 'add_item'; after: WorkItemId | null; item: AddedItem }
  | { kind: 'remove_item'; id: WorkItemId }
  | { kind: 'split_item'; id: WorkItemId }
  | { kind: 'change_option'; key: string; change: OptionEdit }
  | { kind: 'copy_option'; key: string }
  | { kind: 'drop_option'; key: string }
  /** Puts into every option what its work items depend on. */
  | { kind: 'include_dependencies' }
