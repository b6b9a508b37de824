import { maxOptions, type OptionDraft, type WorkItem } from '../../domain/schemas/index.ts'

/** An option with more than this share of its work in common with a chosen one adds no choice. Our judgement. */
const sameShare = 0.95

/**
 * Chooses up to three options that differ as much as possible. The smallest comes first, and then always the option that
 * is farthest from all chosen ones: the farthest-first traversal (Gonzalez, "Clustering to Minimize the Maximum
 * Intercluster Distance", 1985), whose smallest distance is at least half of the best possible one. The distance of two
 * options is the weighted Jaccard distance of their work: the likely hours that one of them has over those that either
 * has. Two options are always chosen, even if they are the same.
 *
 * @returns the options from the least work to the most
 */
export function chooseDifferentOptions(
  options: readonly OptionDraft[],
  workItems: readonly Pick<WorkItem, 'id' | 'hours'>[],
): OptionDraft[] {
  const hours = new Map(workItems.map(({ id, hours: { likely } }) => [id, likely]))
  const sizeOf = (option: OptionDraft) => sum(option.workItemIds, hours)
  const [smallest, ...others] = options.toSorted((a, b) => sizeOf(a) - sizeOf(b))
  const chosen = smallest === undefined ? [] : [smallest]
  while (chosen.length < maxOptions) {
    const next = farthest(others, chosen, hours)
    if (next === null || (chosen.length > 1 && next.distance < 1 - sameShare)) break
    chosen.push(next.option)
  }
  return chosen.toSorted((a, b) => sizeOf(a) - sizeOf(b))
}

type Hours = ReadonlyMap<string, number>

function farthest(
  options: readonly OptionDraft[],
  chosen: readonly OptionDraft[],
  hours: Hours,
): { option: OptionDraft; distance: number } | null {
  const left = options
    .filter((option) => !chosen.includes(option))
    .map((option) => ({ option, distance: Math.min(...chosen.map((other) => distanceOf(option, other, hours))) }))
  return left.reduce<(typeof left)[number] | null>(
    (best, next) => (best && best.distance >= next.distance ? best : next),
    null,
  )
}

/** 0 for the same work, 1 for work that has nothing in common. */
export function distanceOf(a: OptionDraft, b: OptionDraft, hours: Hours): number {
  const inB = new Set(b.workItemIds)
  const shared = sum(
    a.workItemIds.filter((id) => inB.has(id)),
    hours,
  )
  const either = sum(a.workItemIds, hours) + sum(b.workItemIds, hours) - shared
  return 1 - shared / either
}

function sum(ids: readonly string[], hours: Hours): number {
  return ids.reduce((total, id) => total + (hours.get(id) ?? 0), 0)
}
