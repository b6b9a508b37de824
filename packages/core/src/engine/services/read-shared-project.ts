import {
  currencyOf,
  defaultWeights,
  type ExecutionOption,
  type PlanSet,
  type PricedPlan,
  type SharedProject,
  type UserId,
  type WorkItem,
} from '../../domain/schemas/index.ts'
import { findCurrentBrief } from '../data/briefs.ts'
import { findCurrentGate } from '../data/gates.ts'
import { listPermits } from '../data/permits.ts'
import { findCurrentPlanSet } from '../data/plan-sets.ts'
import type { OwnedProject } from '../data/projects.ts'
import { readSelectionFacts } from '../data/selection-facts.ts'
import type { OpenedShare } from '../data/shares.ts'
import { findWeights } from '../data/weights.ts'
import { judgeChoice } from './judge-choice.ts'

type Terms = Pick<OpenedShare, 'withNotes' | 'endsAt'>

/**
 * Reads what a link shows of a project. Names each thing that it shows, so that nothing new gets out by itself.
 *
 * @param owner of the project
 */
export async function readSharedProject(
  project: OwnedProject,
  owner: UserId,
  { withNotes, endsAt }: Terms,
): Promise<SharedProject> {
  const noteOf = (words: string | null) => (withNotes ? words : null)
  const planSet = await findCurrentPlanSet(project)
  const brief = (await findCurrentBrief(project))?.brief
  return {
    name: project.project.name,
    plan: planSet && toPricedPlan(planSet, withNotes ? planSet.options : planSet.options.map(withoutConstraints)),
    targets: brief?.targets ?? {},
    weights: (await findWeights(project)) ?? defaultWeights,
    direction: await readDirection(project, noteOf),
    choice: await readChoice(project, owner, noteOf),
    permit: await readPermit(project, noteOf),
    notes: noteOf(brief?.notes ?? null),
    endsAt: endsAt?.toISOString() ?? null,
  }
}

/** A check quotes a whole key constraint, which nobody has promised to readers. */
function withoutConstraints({ checks, ...option }: ExecutionOption): ExecutionOption {
  const shown = checks?.filter(({ part }) => part !== 'keyConstraints') ?? []
  return { ...option, ...(shown.length > 0 && { checks: shown }) }
}

function toPricedPlan(planSet: PlanSet, options: PricedPlan['options']): PricedPlan {
  const { id, version, createdAt, workItems, recommendedId, assumptions, seed } = planSet
  const { letters, runnerPick, pinned, runner } = planSet
  return {
    id,
    version,
    createdAt,
    options,
    ...(letters !== undefined && { letters }),
    workItems: workItems.map(withNeedsOnly),
    recommendedId,
    ...(runnerPick !== undefined && { runnerPick }),
    assumptions,
    seed,
    ...(pinned !== undefined && { pinned }),
    ...(runner !== undefined && { runner }),
  }
}

/** Leaves out what the planner asks the founder, and all words of the brief that are not needs. */
function withNeedsOnly({ question: _, addresses, ...item }: WorkItem): WorkItem {
  return { ...item, addresses: addresses.filter(({ part }) => part === 'needs') }
}

type NoteOf = (words: string | null) => string | null

async function readDirection(project: OwnedProject, noteOf: NoteOf): Promise<SharedProject['direction']> {
  const gate = await findCurrentGate(project)
  if (gate?.status !== 'decided') return null
  const { decision, actionText, note, decidedAt } = gate
  return { decision, actionText: noteOf(actionText), note: noteOf(note), decidedAt }
}

async function readChoice(project: OwnedProject, owner: UserId, noteOf: NoteOf): Promise<SharedProject['choice']> {
  const facts = await readSelectionFacts(project.db, owner, project.id)
  const choice = facts && judgeChoice(facts)
  if (choice === null) return null
  const { selection, option, adjusted, planVersion, assumptions, stale } = choice
  return {
    optionId: selection.optionId,
    optionName: option.name,
    planVersion,
    estimate: (adjusted?.option ?? option).estimate,
    currency: currencyOf(assumptions),
    changes: selection.changes,
    reason: noteOf(selection.reason),
    selectedAt: selection.selectedAt,
    stale,
  }
}

async function readPermit(project: OwnedProject, noteOf: NoteOf): Promise<SharedProject['permit']> {
  const [latest] = await listPermits(project, { cursor: null, limit: 1 })
  if (latest === undefined) return null
  const { number, optionName, authorizedAt, end } = latest
  return { number, optionName, authorizedAt, end: end && { ...end, reason: noteOf(end.reason) } }
}
