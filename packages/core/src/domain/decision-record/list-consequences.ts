import { describeCostNote, describeRunningCost, hasRunningCosts } from '../estimate/index.ts'
import { type Check, currencyOf, type ExecutionOption, type PlanSet } from '../schemas/index.ts'

/** An argument in the form of MADR: "Good, because ...". */
export function argument(kind: 'Good' | 'Neutral' | 'Bad', words: string): string {
  return `${kind}, because ${words}`
}

/** Work items that a sentence names. The others are in the file of work items. */
const maxNamed = 5

/** What follows from building an option: what it takes, what it keeps and breaks of the brief, and what it leaves out. */
export function listConsequences(
  { timeToShip, engineeringCost, estimate, checks = [], workItemIds }: ExecutionOption,
  { workItems, assumptions }: Pick<PlanSet, 'workItems' | 'assumptions'>,
): string[] {
  const note = describeCostNote(estimate, assumptions.rate, currencyOf(assumptions))
  const built = new Set(workItemIds)
  const leftOut = workItems.filter(({ id }) => !built.has(id)).map(({ title }) => `"${title}"`)
  const others = leftOut.length - maxNamed
  return [
    ...checks.filter(({ verdict }) => verdict === 'kept').map(describeCheck),
    argument('Neutral', `it takes ${timeToShip} and this effort: ${engineeringCost}. ${note}`),
    ...runningCosts({ workItemIds }, workItems, assumptions),
    ...checks.filter(({ verdict }) => verdict === 'not_judged').map(describeCheck),
    ...checks.filter(({ verdict }) => verdict === 'broken').map(describeCheck),
    ...(leftOut.length === 0
      ? []
      : [
          argument(
            'Bad',
            `it leaves out ${leftOut.slice(0, maxNamed).join(', ')}${others > 0 ? ` and ${others} more` : ''}`,
          ),
        ]),
  ]
}

/** Nothing where no work item of the plan says what it costs to run. */
function runningCosts(
  option: Pick<ExecutionOption, 'workItemIds'>,
  workItems: PlanSet['workItems'],
  assumptions: PlanSet['assumptions'],
): string[] {
  if (!hasRunningCosts(workItems)) return []
  return [
    argument('Neutral', `its running costs are ${describeRunningCost(option, workItems, currencyOf(assumptions))}`),
  ]
}

function describeCheck({ verdict, words, why }: Check): string {
  switch (verdict) {
    case 'kept':
      return argument('Good', `it keeps "${words}": ${why}`)
    case 'broken':
      return argument('Bad', `it breaks "${words}": ${why}`)
    case 'not_judged':
      return argument('Neutral', `nothing shows whether it keeps "${words}": ${why}`)
  }
}
