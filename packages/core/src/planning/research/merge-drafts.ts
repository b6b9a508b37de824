import type {
  Draft,
  Examination,
  OptionDraft,
  ResearchedItem,
  ResearchReport,
  WorkItem,
  WorkItemId,
} from '../../domain/schemas/index.ts'
import type { ComparedItem } from '../runner/index.ts'
import { chooseDifferentOptions, distanceOf } from './choose-different-options.ts'
import { type ItemGroup, matchItems, takeFreeId } from './match-items.ts'
import { mergeDependencies, mergeItems } from './merge-items.ts'

/** Independent drafts of one brief, in the order of `Viewpoint`. */
export interface DraftsToMerge {
  drafts: readonly Draft[]
  /** Null before the drafts were compared. */
  examination: Examination | null
}

/** One draft out of several. Its work may be longer than that of a draft that a Runner writes. */
export interface MergedDrafts {
  draft: Draft
  report: ResearchReport
  /** All work of all drafts, for the examination. */
  compared: ComparedItem[]
}

/**
 * Merges independent drafts into one: `matchItems` finds the work that they have in common, except where the examination
 * says that it differs; `poolHours` widens its ranges by their disagreement; `chooseDifferentOptions` chooses among the
 * options of all drafts. An option keeps the items of its own draft, and work that no chosen option has is left out. The
 * Runner's pick is the chosen option that the most drafts come closest to with theirs.
 */
export function mergeDrafts({ drafts, examination }: DraftsToMerge): MergedDrafts {
  const groups = separate(matchItems(drafts), examination)
  const items = mergeItems(groups, drafts)
  const candidates = drafts.flatMap((draft, place) => optionsOf(draft, place, groups))
  const options = chooseDifferentOptions(
    candidates.map(({ option }) => option),
    items,
  )
  const dependencies = mergeDependencies(groups, drafts, options)
  const used = usedIn(items, options)
  const workItems = used.map((item) => ({ ...item, dependsOn: onlyIn(used, dependencies.get(item.id)) }))
  const leftOut = [...new Set(drafts.flatMap((draft) => draft.leftOut ?? []))]
  const draft = { workItems, options, recommendedKey: pickOf(candidates, options, items), feedbackPoints: [] }
  return {
    draft: leftOut.length === 0 ? draft : { ...draft, leftOut },
    report: reportOn(groups, workItems, examination),
    compared: groups.map(compare),
  }
}

/** Splits the groups that are different work. */
function separate(groups: readonly ItemGroup[], examination: Examination | null): ItemGroup[] {
  const different = new Set(examination?.items.flatMap(({ id, sameWork }) => (sameWork ? [] : [id])))
  const taken = new Set(groups.map(({ id }) => id))
  return groups.flatMap((group) => (different.has(group.id) ? split(group, taken) : [group]))
}

function split({ id, items }: ItemGroup, taken: Set<WorkItemId>): ItemGroup[] {
  const members = items.flatMap((item, draft) => (item === null ? [] : [{ item, draft }]))
  return members.map(({ item, draft }, index) => ({
    id: index === 0 ? id : takeFreeId(item.id, taken),
    items: items.map((_, place) => (place === draft ? item : null)),
  }))
}

interface CandidateOption {
  option: OptionDraft
  isRecommended: boolean
}

/** The options of a draft with the merged items in place of its own, and keys that no other draft has. */
function optionsOf({ options, recommendedKey }: Draft, place: number, groups: readonly ItemGroup[]): CandidateOption[] {
  const merged = new Map(groups.flatMap(({ id, items }) => (items[place] ? [[items[place].id, id]] : [])))
  return options.map((option, index) => ({
    option: {
      ...option,
      key: `${place + 1}.${index + 1}`,
      workItemIds: option.workItemIds.flatMap((id) => merged.get(id) ?? []),
    },
    isRecommended: option.key === recommendedKey,
  }))
}

/** All items when the options have none of any value: a plan needs some. */
function usedIn(items: readonly WorkItem[], options: readonly OptionDraft[]): readonly WorkItem[] {
  const ids = new Set(options.flatMap(({ workItemIds }) => workItemIds))
  const used = items.filter(({ id }) => ids.has(id))
  return used.some(({ value }) => value > 0) ? used : items
}

function onlyIn(items: readonly WorkItem[], ids: readonly WorkItemId[] = []): WorkItemId[] {
  const known = new Set(items.map(({ id }) => id))
  return ids.filter((id) => known.has(id))
}

/** Of equally wanted options, the one with the least work. */
function pickOf(
  candidates: readonly CandidateOption[],
  chosen: readonly OptionDraft[],
  items: readonly WorkItem[],
): string {
  const hours = new Map(items.map(({ id, hours: { likely } }) => [id, likely]))
  const nearest = candidates
    .filter(({ isRecommended }) => isRecommended)
    .map(({ option }) => chosen.toSorted((a, b) => distanceOf(option, a, hours) - distanceOf(option, b, hours))[0]?.key)
  const votesFor = ({ key }: OptionDraft) => nearest.filter((near) => near === key).length
  const [first] = chosen.toSorted((a, b) => votesFor(b) - votesFor(a))
  if (first === undefined) throw new Error('drafts without options')
  return first.key
}

function compare({ id, items }: ItemGroup): ComparedItem {
  return {
    id,
    drafts: items.map(
      (item) => item && { title: item.title, hours: item.hours, ...(item.flags && { flags: item.flags }) },
    ),
  }
}

function reportOn(
  groups: readonly ItemGroup[],
  workItems: readonly WorkItem[],
  examination: Examination | null,
): ResearchReport {
  const sizes = new Map(groups.map(({ id, items }) => [id, items.map((item) => item?.hours ?? null)]))
  const reasons = new Map(examination?.items.map(({ id, why }) => [id, why]))
  const items = workItems.map(({ id }): ResearchedItem => {
    const why = reasons.get(id)
    return { workItemId: id, sizes: sizes.get(id) ?? [], ...(why !== undefined && { why }) }
  })
  const { assumptions = [], citations } = examination ?? {}
  return { items, assumptions, ...(citations && { citations }) }
}
