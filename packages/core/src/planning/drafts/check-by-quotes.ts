import { isPlaceholder } from '../../domain/intake/index.ts'
import type { Brief, Check, DraftChecks, Need, OptionDraft, WorkItem } from '../../domain/schemas/index.ts'
import { targetChecks } from '../runner/index.ts'

/**
 * Checks an option of a draft that comes without checks, from a language model or from somebody who edited it: must-haves
 * by the work that quotes them, and targets by their numbers. What a key constraint means only the founder can say.
 *
 * @returns undefined for a brief that has nothing to check
 */
export function checkByQuotes(
  option: Pick<OptionDraft, 'workItemIds'>,
  workItems: readonly WorkItem[],
  { needs = [], keyConstraints, targets = {} }: Brief,
): DraftChecks | undefined {
  const checks = [
    ...needs.filter(({ priority }) => priority === 'must').map((need) => checkMust(need, option, workItems)),
    ...keyConstraints.map(leftToFounder),
    ...targetChecks(targets),
  ]
  return checks.length === 0 ? undefined : checks
}

function checkMust(
  { text }: Need,
  { workItemIds }: Pick<OptionDraft, 'workItemIds'>,
  workItems: readonly WorkItem[],
): Check {
  const about = { part: 'needs', words: text } as const
  if (isPlaceholder(text)) return { ...about, verdict: 'not_judged', why: 'It does not say yet what has to be there.' }
  const required = workItems.filter((item) => quotes(item, text))
  const missing = required.filter(({ id }) => !workItemIds.includes(id))
  if (required.length === 0) return { ...about, verdict: 'broken', why: 'No work item quotes it.' }
  return missing.length === 0
    ? { ...about, verdict: 'kept', why: `It includes ${quoted(required)}.` }
    : { ...about, verdict: 'broken', why: `It leaves out ${quoted(missing)}.` }
}

function leftToFounder(words: string): Check {
  const why = 'Nobody checked the plan against it: whether it holds is for you to say.'
  return { part: 'keyConstraints', words, verdict: 'not_judged', why }
}

function quotes({ addresses }: WorkItem, need: string): boolean {
  return addresses.some(({ part, words }) => part === 'needs' && need.includes(words))
}

/** The first two titles, and how many more there are. */
function quoted(items: readonly WorkItem[]): string {
  const titles = items.slice(0, 2).map(({ title }) => `“${title}”`)
  const others = items.length - titles.length
  const parts = others > 0 ? [...titles, `${others} more`] : titles
  return parts.length < 2 ? parts.join('') : `${parts.slice(0, -1).join(', ')} and ${parts.at(-1)}`
}
