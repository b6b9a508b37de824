import { type Draft, type OptionDraft, type WorkItem, WorkItemId } from '../../../domain/schemas/index.ts'
import type { Dice } from './dice.ts'
import type { Mutation } from './tree-mutations.ts'

const anItem = (draft: Draft, dice: Dice) => dice.oneOf(draft.workItems)
const anOption = (draft: Draft, dice: Dice) => dice.oneOf(draft.options)
const repeats = (values: readonly unknown[]) => new Set(values).size < values.length

/** Mutations that break a rule about the whole draft. */
export const draftMutations: readonly Mutation<Draft>[] = [
  counted('two or three options', (draft) => draft.options, [0, 1, 4, 7], renamed('key')),
  counted('one to 250 work items', (draft) => draft.workItems, [0, 251, 300], renamed('id')),
  counted('two to five pros', (draft, dice) => anOption(draft, dice).pros, [0, 1, 6]),
  counted('two to five cons', (draft, dice) => anOption(draft, dice).cons, [0, 1, 6]),
  counted('one to ten tradeoffs', (draft, dice) => anOption(draft, dice).tradeoffs, [0, 11]),
  counted('one to sixty addresses', (draft, dice) => anItem(draft, dice).addresses, [0, 61]),
  counted('an option with work', (draft, dice) => anOption(draft, dice).workItemIds, [0]),
  counted('at most forty points of feedback', (draft) => draft.feedbackPoints, [41]),

  onItem(
    'hours above a tenth',
    (item) => item.hours,
    'low',
    [0, -1, 0.099, -1e308],
    ({ hours }) => hours.low < 0.1,
  ),
  onItem(
    'hours up to 10,000',
    (item) => item.hours,
    'high',
    [10_001, 1e308],
    ({ hours }) => hours.high > 10_000,
  ),
  onItem(
    'low <= likely',
    (item) => item.hours,
    'low',
    [9_999],
    ({ hours }) => hours.low > hours.likely,
  ),
  onItem(
    'likely <= high',
    (item) => item.hours,
    'high',
    [0.1],
    ({ hours }) => hours.likely > hours.high,
  ),
  onItem(
    'value from 0',
    (item) => item,
    'value',
    [-1, -0.001, -1e308],
    ({ value }) => value < 0,
  ),
  onItem(
    'value up to 1,000',
    (item) => item,
    'value',
    [1_001, 1e308],
    ({ value }) => value > 1_000,
  ),
  onItem(
    'a known discipline',
    (item) => item,
    'discipline',
    ['wizardry', 'Backend'],
    ({ discipline }) => ['wizardry', 'Backend'].includes(discipline),
  ),
  {
    rule: 'an address is a part of the brief',
    apply(draft, dice) {
      const address = dice.oneOf(anItem(draft, dice).addresses)
      Object.assign(address, { part: 'horoscope' })
      return () => String(address.part) === 'horoscope'
    },
  },
  {
    rule: 'whole engineers, one to ten',
    apply(draft, dice) {
      const option = anOption(draft, dice)
      option.engineers = dice.oneOf([0, -1, 11, 1.5, 2 ** 53])
      return () => option.engineers < 1 || option.engineers > 10 || option.engineers % 1 !== 0
    },
  },
  {
    rule: 'an id is short and plain, wherever it is used',
    apply(draft, dice) {
      const item = anItem(draft, dice)
      const broken = dice.oneOf(['Upper', 'a space', '-hyphen', 'umläut', 'x'.repeat(65), 'a\n', '../a'])
      renameItem(draft, item, broken)
      return () => String(item.id) === broken
    },
  },
  {
    rule: 'ids of work items are unique',
    apply(draft, dice) {
      const item = anItem(draft, dice)
      draft.workItems.push({ ...item, title: 'The same again' })
      return () => repeats(draft.workItems.map(({ id }) => id))
    },
  },
  {
    rule: 'keys of options are unique',
    apply(draft, dice) {
      const [key] = draft.options.map((option) => option.key)
      for (const option of draft.options) option.key = key ?? option.key
      draft.recommendedKey = anOption(draft, dice).key
      return () => repeats(draft.options.map((option) => option.key))
    },
  },
  {
    rule: 'an option names a work item once',
    apply(draft, dice) {
      const { workItemIds } = anOption(draft, dice)
      workItemIds.push(dice.oneOf(workItemIds))
      return () => repeats(workItemIds)
    },
  },
  {
    rule: 'an option names work items that exist',
    apply(draft, dice) {
      const { workItemIds } = anOption(draft, dice)
      workItemIds.push(WorkItemId.parse('nowhere'))
      return () => !draft.workItems.some((item) => workItemIds.every((id) => id === item.id))
    },
  },
  {
    rule: 'an option takes in what its work items depend on',
    apply(draft, dice) {
      const option = anOption(draft, dice)
      const needed = neededIn(draft, option)
      const left = dice.oneOf(needed)
      option.workItemIds = option.workItemIds.filter((id) => id !== left)
      return () => neededIn(draft, option).some((id) => !option.workItemIds.includes(id))
    },
  },
  {
    rule: 'work items depend on work items that exist',
    apply(draft, dice) {
      anItem(draft, dice).dependsOn.push(WorkItemId.parse('nowhere'))
      return () => draft.workItems.some((item) => item.dependsOn.some((id) => String(id) === 'nowhere'))
    },
  },
  {
    rule: 'no work item waits for itself',
    apply(draft, dice) {
      const item = anItem(draft, dice)
      item.dependsOn.push(item.id)
      return () => item.dependsOn.includes(item.id)
    },
  },
  {
    rule: 'work items do not wait for each other in a circle',
    apply(draft, dice) {
      const last = dice.oneOf(draft.workItems.filter((item) => item.dependsOn.length > 0))
      const first = draft.workItems.find((item) => item.id === last.dependsOn[0])
      first?.dependsOn.push(last.id)
      return () => first?.dependsOn.includes(last.id) === true && last.dependsOn.includes(first.id)
    },
  },
  {
    rule: 'something is worth something',
    apply(draft) {
      for (const item of draft.workItems) item.value = 0
      return () => draft.workItems.every((item) => item.value === 0)
    },
  },
  {
    rule: 'the recommended option is one of them',
    apply(draft, dice) {
      draft.recommendedKey = dice.oneOf(['none', 'fast mvp', '0'])
      return () => !draft.options.some((option) => option.key === draft.recommendedKey)
    },
  },
]

/** Shortens a list to a forbidden length, or lengthens it with copies of its first element, made by `remake`. */
function counted(
  rule: string,
  listOf: (draft: Draft, dice: Dice) => unknown[],
  lengths: readonly number[],
  remake: (filler: unknown, index: number) => unknown = (filler) => structuredClone(filler),
): Mutation<Draft> {
  return {
    rule,
    apply(draft, dice) {
      const list = listOf(draft, dice)
      const length = dice.oneOf(lengths)
      while (list.length < length) list.push(remake(list[0], list.length))
      list.length = length
      return () => list.length === length
    },
  }
}

/** A copy with its own name, so that only the count is wrong. */
function renamed(name: 'key' | 'id') {
  return (filler: unknown, index: number): unknown =>
    Object.assign({}, structuredClone(filler), { [name]: `one-more-${index}` })
}

function onItem(
  rule: string,
  holderOf: (item: WorkItem) => object,
  key: string,
  values: readonly unknown[],
  isBroken: (item: WorkItem) => boolean,
): Mutation<Draft> {
  return {
    rule,
    apply(draft, dice) {
      const item = anItem(draft, dice)
      Reflect.set(holderOf(item), key, dice.oneOf(values))
      return () => isBroken(item)
    },
  }
}

function renameItem(draft: Draft, item: WorkItem, name: string): void {
  const renamed = (id: WorkItemId) => (id === item.id ? name : id)
  for (const other of draft.workItems) Object.assign(other, { dependsOn: other.dependsOn.map(renamed) })
  for (const option of draft.options) Object.assign(option, { workItemIds: option.workItemIds.map(renamed) })
  Object.assign(item, { id: name })
}

function neededIn(draft: Draft, option: OptionDraft): WorkItemId[] {
  return draft.workItems.filter((item) => option.workItemIds.includes(item.id)).flatMap((item) => item.dependsOn)
}
