import type { Check, ExecutionOption } from '@plangate/core/schemas'

/** A sentence of the brief that every option breaks. */
export interface UnmetCheck extends Pick<Check, 'part' | 'words'> {
  /** Why each option breaks it, in the order of the options. */
  whys: string[]
}

/**
 * Finds what no option keeps: the team first, then key constraints. A must-have that no option has is one, too. Date and
 * budget are left out: their chances say more.
 */
export function findUnmetChecks(options: readonly Pick<ExecutionOption, 'checks'>[]): UnmetCheck[] {
  const [first] = options
  const rank = { targets: 0, keyConstraints: 1, needs: 2 } as const
  return (first?.checks ?? [])
    .filter(({ part, words }) => part !== 'targets' || words.startsWith('engineers:'))
    .flatMap(({ part, words }) => {
      const same = options.flatMap(({ checks = [] }) => {
        return checks.find((check) => check.part === part && check.words === words) ?? []
      })
      const isUnmet = same.length === options.length && same.every(({ verdict }) => verdict === 'broken')
      return isUnmet ? [{ part, words, whys: same.map(({ why }) => why) }] : []
    })
    .toSorted((a, b) => rank[a.part] - rank[b.part])
}
