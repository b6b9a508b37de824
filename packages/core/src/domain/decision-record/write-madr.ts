import type { RootContent } from 'mdast'
import { describeBasis, describeRunningCost, hasRunningCosts } from '../estimate/index.ts'
import { currencyOf, type DecisionRecord, type ExecutionOption, type OptionId } from '../schemas/index.ts'
import { confirmationBlocks } from './confirmation.ts'
import { listDrivers } from './decision-drivers.ts'
import { describeAdjustments } from './describe-adjustments.ts'
import { argument, listConsequences } from './list-consequences.ts'
import { bullets, heading, inline, oneLine, paragraph, proseBlocks, writeMarkdown } from './markdown-blocks.ts'
import { titleOf, titleOptions } from './title-options.ts'

type Titles = ReadonlyMap<OptionId, string>

/**
 * Writes a record in the form of MADR 4.0.0 (https://adr.github.io/madr/): its sections in its order, and no others,
 * because readers of MADR break on variants.
 */
export function writeMadr(record: DecisionRecord): string {
  const titles = titleOptions(record.plan.options)
  const blocks = [
    heading(1, titleOfRecord(record, titles)),
    ...contextBlocks(record),
    heading(2, 'Decision Drivers'),
    ...bullets(listDrivers(record)),
    heading(2, 'Considered Options'),
    ...bullets([...titles.values()]),
    heading(2, 'Decision Outcome'),
    ...outcomeBlocks(record, titles),
    heading(3, 'Confirmation'),
    ...confirmationBlocks(record),
    heading(2, 'Pros and Cons of the Options'),
    ...record.plan.options.flatMap((option) => optionBlocks(option, record.plan, titleOf(titles, option.id))),
    heading(2, 'More Information'),
    ...informationBlocks(record),
  ]
  return `${frontMatter(record)}\n${writeMarkdown(blocks)}`
}

/** Words of the founder do not get here, so nothing has to be escaped. */
function frontMatter({ status, selection, direction, plan }: DecisionRecord): string {
  const decidedAt = selection?.selection.selectedAt ?? direction?.decidedAt
  const date = (status === 'proposed' ? plan.createdAt : (decidedAt ?? plan.createdAt)).slice(0, 10)
  const makers = selection === null ? [] : [`decision-makers: founder ${selection.selection.selectedBy}`]
  return ['---', `status: "${status}"`, `date: ${date}`, ...makers, '---', ''].join('\n')
}

function titleOfRecord({ project, selection }: DecisionRecord, titles: Titles): string {
  const name = oneLine(project.name)
  return selection === null ? `How to build ${name}` : `Build ${name}: ${titleOf(titles, selection.selection.optionId)}`
}

function contextBlocks({ brief: { brief } }: DecisionRecord): RootContent[] {
  const stated = [...proseBlocks(brief.problemStatement), ...proseBlocks(brief.valueProp)]
  const context =
    stated.length > 0 ? stated : proseBlocks('The brief states neither a problem nor a value proposition.')
  return [
    heading(2, 'Context and Problem Statement'),
    ...context,
    paragraph(inline('In which way is this to be built?')),
  ]
}

function outcomeBlocks({ selection, plan }: DecisionRecord, titles: Titles): RootContent[] {
  if (selection === null) {
    const marked = titleOf(titles, plan.recommendedId)
    return [paragraph(inline(`No option is selected yet. The plan was stored with "${marked}" as recommended.`))]
  }
  const { reason, optionId } = selection.selection
  const because = reason === null ? 'the founder selected it without giving a reason' : oneLine(reason)
  const { rate } = { ...plan.assumptions, ...selection.changes }
  const adjustments = selection.changes === null ? [] : describeAdjustments(selection.changes, plan, optionId)
  return [
    paragraph(
      inline(`Chosen option: "${titleOf(titles, optionId)}", because ${because}${/[.!?…]$/.test(because) ? '' : '.'}`),
    ),
    ...(adjustments.length === 0 ? [] : [paragraph(inline(`Selected with these changes: ${adjustments.join('; ')}.`))]),
    heading(3, 'Consequences'),
    ...bullets(listConsequences(selection.selectedOption, { ...plan, assumptions: { ...plan.assumptions, rate } })),
  ]
}

/** As the plan has it; what the founder changed about the selected one stands in the outcome. */
function optionBlocks(
  option: ExecutionOption,
  { workItems, assumptions }: DecisionRecord['plan'],
  title: string,
): RootContent[] {
  const { timeToShip, engineeringCost, riskLevel, scopeCoverage, technicalApproach } = option
  const figures = `Time to ship: ${timeToShip}. Cost: ${engineeringCost}. Risk: ${riskLevel}. Scope: ${scopeCoverage}% of the value.`
  const running = hasRunningCosts(workItems)
    ? ` Running costs: ${describeRunningCost(option, workItems, currencyOf(assumptions))}.`
    : ''
  return [
    heading(3, title),
    ...proseBlocks(technicalApproach),
    paragraph(inline(figures + running)),
    ...bullets([
      ...option.pros.map((words) => argument('Good', words)),
      ...option.tradeoffs.map((words) => argument('Neutral', words)),
      ...option.cons.map((words) => argument('Bad', words)),
    ]),
  ]
}

function informationBlocks({ plan, brief, selection, direction }: DecisionRecord): RootContent[] {
  const decided = direction && `The direction was decided at ${direction.decidedAt}: ${direction.decision}.`
  const note = direction?.note ? `The founder noted: ${direction.note}` : null
  const due = selection?.reviewDue && `A review of the selection is due (${selection.reviewDue.join(', ')}).`
  const points = [
    `This record was written from version ${plan.version} of the plan and version ${brief.version} of the brief.`,
    decided,
    note,
    selection?.message,
    due,
    describeBasis(plan),
  ]
  return bullets(points.filter((point) => point !== null && point !== undefined))
}
