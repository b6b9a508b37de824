import { isPlaceholder } from '../../domain/intake/index.ts'
import type { Brief, Check, DraftChecks, Need, OptionDraft, WorkItem } from '../../domain/schemas/index.ts'
import { targetChecks } from '../runner/index.ts'

/**
 * Checks an option whose Runner did not, as language models do not: must-haves by the work that quotes them, and targets by
 * their numbers. What a key constraint means only the founder can say.
 *
 * @returns undefined for a brief that has nothing to check
 */
export function checkByQuotes(
  option: Pick<OptionDraft, 'workItemIds'>,
  workItems: readonly WorkItem[],
  { needs = [], keyConstraints, targets = {} }: Brief,
): DraftChecks | undefined {
  const checks = [
    ...needs
      .filter(({ priority }) => priority === 'must')
      .map(({ text }) => checkMust(text, option, itemsFor(text, needs, workItems))),
    ...keyConstraints.map(leftToFounder),
    ...targetChecks(targets),
  ]
  return checks.length === 0 ? undefined : checks
}

function checkMust(
  text: string,
  { workItemIds }: Pick<OptionDraft, 'workItemIds'>,
  required: readonly WorkItem[],
): Check {
  const about = { part: 'needs', words: text } as const
  if (isPlaceholder(text)) return { ...about, verdict: 'not_judged', why: 'It does not say yet what has to be there.' }
  const included = required.filter(({ id }) => workItemIds.includes(id))
  const missing = required.filter((item) => !included.includes(item))
  if (required.length === 0) return { ...about, verdict: 'broken', why: 'No work item quotes it.' }
  if (missing.length === 0) return { ...about, verdict: 'kept', why: `It includes ${quoted(required)}.` }
  if (included.length === 0) return { ...about, verdict: 'broken', why: `It leaves out ${quoted(missing)}.` }
  const why = `It includes ${quoted(included)}, and leaves out ${quoted(missing)}. Whether that is enough is for you to say.`
  return { ...about, verdict: 'not_judged', why }
}

function leftToFounder(words: string): Check {
  const why = 'Nobody checked the plan against it: whether it holds is for you to say.'
  return { part: 'keyConstraints', words, verdict: 'not_judged', why }
}

/** The work that quotes a need: all of its words, or a part of them that is not a need by itself. */
function itemsFor(need: string, needs: readonly Need[], workItems: readonly WorkItem[]): readonly WorkItem[] {
  const isQuote = (words: string) =>
    words === need || (need.includes(words) && needs.every(({ text }) => text !== words))
  return workItems.filter(({ addresses }) => addresses.some(({ part, words }) => part === 'needs' && isQuote(words)))
}

/** The first two titles, and how many more there are. */
function quoted(items: readonly WorkItem[]): string {
  const titles = items.slice(0, 2).map(({ title }) => `“${title}”`)
  const others = items.length - titles.length
  const parts = others > 0 ? [...titles, `${others} more`] : titles
  return parts.length < 2 ? parts.join('') : `${parts.slice(0, -1).join(', ')} and ${parts.at(-1)}`
}
