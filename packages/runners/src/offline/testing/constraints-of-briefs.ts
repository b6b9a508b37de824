import type { WholeBrief } from '../../evaluation/whole-briefs.ts'
import type { LabelledConstraint } from './score-constraints.ts'

type Labelled = WholeBrief['constraints'][number]

const limitNames: Readonly<Record<string, string>> = { engineers: 'engineers', weeks: 'weeks', cost: 'budget' }

/** The key constraints of whole briefs as the score takes them; without those that several kinds of facts break. */
export function constraintsOf(briefs: readonly WholeBrief[]): LabelledConstraint[] {
  return briefs
    .flatMap(({ constraints }) => constraints)
    .flatMap((constraint) => {
      const expects = expectationOf(constraint)
      return expects === null ? [] : [{ text: constraint.text, expects }]
    })
}

function expectationOf({ verdict }: Labelled): LabelledConstraint['expects'] | null {
  if (verdict === null) return 'not_judgeable'
  const conditions = verdict.brokenBy
  const excludes = conditions.flatMap((one) => (one === 'backend' ? 'server' : idAfter('includes:', one)))
  if (excludes.length === conditions.length) return { excludes }
  const requires = conditions.flatMap((one) => idAfter('lacks:', one))
  if (requires.length === conditions.length) return { requires }
  const [, figure = '', sign, amount] = /^(\w+)([<>])(\d+)$/u.exec(conditions.join()) ?? []
  const limit = limitNames[figure]
  return limit === undefined ? null : { limit, is: sign === '>' ? 'at_most' : 'at_least', amount: Number(amount) }
}

function idAfter(prefix: string, condition: string): string[] {
  return condition.startsWith(prefix) ? [condition.slice(prefix.length)] : []
}
