import type { Limits } from '../options/limits.ts'
import { noWishes, type Stance, type Wishes } from '../work/wishes.ts'
import type { Mark, Point } from './points.ts'

/** What all points together ask for, after later ones have overruled earlier ones. */
export interface Settled {
  readonly wishes: Wishes
  readonly limits: Limits
  /** How many options at most. */
  readonly atMost: number
  /** How often something lighter was asked for. */
  readonly lighter: number
}

/** For each thing that was settled, the last point that did so. */
export function lastWord(points: readonly Point[]): Map<string, Point> {
  return new Map(points.flatMap((point) => point.marks.map(({ key }) => [key, point] as const)))
}

/** Whether a mark holds: nobody said otherwise of the same thing later. */
export function holdsStill(mark: Mark, words: ReadonlyMap<string, Point>): boolean {
  const last = words.get(mark.key)?.marks.findLast(({ key }) => key === mark.key)
  return last?.stance === mark.stance
}

export function settle(points: readonly Point[]): Settled {
  const words = lastWord(points)
  const marks = points.flatMap((point) => point.marks).filter((mark) => holdsStill(mark, words))
  let limits: Limits = {}
  for (const mark of marks) limits = { ...limits, ...limitsOf(mark) }
  return {
    wishes: marks.reduce(withThing, noWishes),
    limits,
    atMost: marks.reduce((atMost, mark) => optionsOf(mark) ?? atMost, 3),
    lighter: marks.filter(({ kind }) => kind === 'lighter').length,
  }
}

function withThing(wishes: Wishes, mark: Mark): Wishes {
  if (mark.kind !== 'thing') return wishes
  const { thing, stance } = mark
  const plus = (stances: ReadonlyMap<string, Stance>, name: string) => new Map([...stances, [name, stance]])
  switch (thing.kind) {
    case 'capability':
      return { ...wishes, capabilities: plus(wishes.capabilities, thing.capability.id) }
    case 'catalogueItem':
      return { ...wishes, catalogueItems: plus(wishes.catalogueItems, thing.id) }
    case 'passage':
      return { ...wishes, passages: plus(wishes.passages, thing.text) }
    case 'extra':
      return { ...wishes, extras: plus(wishes.extras, thing.words) }
    case 'foundation':
      return wishes
  }
}

function limitsOf(mark: Mark): Limits {
  return mark.kind === 'amount' && 'limits' in mark.amount ? mark.amount.limits : {}
}

function optionsOf(mark: Mark): number | null {
  return mark.kind === 'amount' && 'options' in mark.amount ? mark.amount.options : null
}
