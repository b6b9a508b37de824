import { describeCostNote, describeRunningCost, hasRunningCosts } from '../../domain/estimate/index.ts'
import { currencyOf, type ExecutionOption, type PlanSetContent, type Project } from '../../domain/schemas/index.ts'

export function describeProjectInMarkdown({ name, description, status, createdAt, archivedAt }: Project): string {
  const state = archivedAt === undefined ? status : `${status}, archived since ${archivedAt}`
  return `# ${name}\n\n${description ?? ''}\n\n- State: ${state}\n- Created: ${createdAt}\n`
}

/** A plan set to read: its options with their figures, and the work behind them. */
export function describePlanInMarkdown(plan: PlanSetContent): string {
  const { options, workItems, briefVersion, feedback } = plan
  const items = workItems.map(
    ({ id, title, discipline, hours: { low, likely, high } }) =>
      `- ${title} (${id}, ${discipline}): ${low} to ${high} hours, likely ${likely}`,
  )
  const parts = [
    '# Plan',
    `Made from version ${briefVersion} of the brief.`,
    ...(feedback ? [`Written after this feedback: ${feedback.text}`] : []),
    ...options.map((option) => describeOption(option, plan)),
    '## Work items',
    items.join('\n'),
  ]
  return `${parts.join('\n\n')}\n`
}

function describeOption(option: ExecutionOption, { workItems, assumptions }: PlanSetContent): string {
  const { name, timeToShip, engineeringCost, riskLevel, scopeCoverage, technicalApproach } = option
  const { pros, cons, tradeoffs, engineeringImpact, workItemIds } = option
  const figures = [
    `- Time to ship: ${timeToShip}`,
    `- Cost: ${engineeringCost}. ${describeCostNote(option.estimate, assumptions.rate, currencyOf(assumptions))}`,
    ...(hasRunningCosts(workItems)
      ? [`- Running costs: ${describeRunningCost(option, workItems, currencyOf(assumptions))}`]
      : []),
    `- Risk: ${riskLevel}`,
    `- Scope: ${scopeCoverage}%`,
    `- Work items: ${workItemIds.join(', ')}`,
  ]
  return [
    `## ${name}`,
    figures.join('\n'),
    technicalApproach,
    listUnder('For', pros),
    listUnder('Against', cons),
    listUnder('Tradeoffs', tradeoffs),
    engineeringImpact,
  ].join('\n\n')
}

function listUnder(title: string, points: readonly string[]): string {
  return [`### ${title}`, '', ...points.map((point) => `- ${point}`)].join('\n')
}
