import type { ProjectOverview } from '@plangate/core/schemas'
import { decisionNames } from '../../../shared/format/display-names.ts'
import { count } from '../../../shared/format/format.ts'

/** What the path asks to know of a project; null where there is nothing yet. */
export interface ProjectFacts extends Pick<ProjectOverview, 'brief' | 'gate' | 'plan' | 'mayBuild'> {
  project: Pick<ProjectOverview['project'], 'status'>
  selection: Pick<NonNullable<ProjectOverview['selection']>, 'optionName' | 'stale'> | null
  /** The run that is active, where it is known. */
  activeRun: Pick<NonNullable<ProjectOverview['activeRun']>, 'id'> | null
}

export type StepKey = 'brief' | 'direction' | 'plan' | 'choice' | 'permit'

/**
 * done: nothing has to be done here. next: this is what comes now. attention: it was done, and does not hold any more.
 * working: it is being done. waiting: something before it has to be done first.
 */
export type StepState = 'done' | 'next' | 'attention' | 'working' | 'waiting'

export interface Step {
  key: StepKey
  label: string
  state: StepState
  /** What there is, in a word or two. */
  glance: string
  /** Where the step stands, in one sentence. */
  summary: string
  /** What to do there, as the words on a button. */
  action: string
}

type Standing = Omit<Step, 'key' | 'label'>

const labels: Record<StepKey, string> = {
  brief: 'Brief',
  direction: 'Direction',
  plan: 'Plan',
  choice: 'Choice',
  permit: 'Permit',
}

/** The one path of every project, with where it stands: Brief, Direction, Plan, Choice, Permit. */
export function resolvePath(facts: ProjectFacts): Step[] {
  const standings: [StepKey, Standing][] = [
    ['brief', briefStanding(facts)],
    ['direction', directionStanding(facts)],
    ['plan', planStanding(facts)],
    ['choice', choiceStanding(facts)],
    ['permit', permitStanding(facts)],
  ]
  return standings.map(([key, standing]) => ({ key, label: labels[key], ...standing }))
}

/** The step to do now: the first that is neither done nor waiting for another. */
export function findNextStep(path: readonly Step[]): Step | undefined {
  return path.find(({ state }) => state !== 'done' && state !== 'waiting')
}

const none = 'None yet'
const undecided = 'Not decided'

function briefStanding({ brief }: ProjectFacts): Standing {
  return brief
    ? standing('done', `Version ${brief.version}`, `Version ${brief.version} is saved.`, 'Read the brief')
    : standing('next', none, 'Write down what you know, and how sure of it you are.', 'Write the brief')
}

function directionStanding({ project, brief, gate }: ProjectFacts): Standing {
  if (project.status === 'parked')
    return standing('attention', decisionNames.park, 'The project is parked.', 'Look at the decision')
  if (!brief) return standing('waiting', undecided, 'Needs a brief.', 'Look at the direction')
  if (!gate) return standing('next', undecided, 'Decide whether to build at all.', 'Decide the direction')
  if (gate.status === 'pending')
    return standing('next', 'Open', 'The gate is open and waits for you.', 'Decide the direction')
  const glance = decisionNames[gate.decision]
  switch (gate.decision) {
    case 'proceed':
      return standing('done', glance, 'You decided to proceed.', 'Look at the decision')
    case 'narrow':
      return standing('attention', glance, 'Narrow the brief, then decide again.', 'See what to narrow')
    case 'pivot':
      return standing('attention', glance, 'Rewrite the brief for the pivot, then decide again.', 'See where to pivot')
    case 'park':
      return standing('attention', glance, 'It was parked. Decide again to go on.', 'Decide again')
  }
}

function mayPlan({ project, gate }: ProjectFacts): boolean {
  return project.status === 'active' && gate?.status === 'decided' && gate.decision === 'proceed'
}

function planStanding(facts: ProjectFacts): Standing {
  const { plan, brief, activeRun } = facts
  if (activeRun) return standing('working', 'Being written', 'The plan is being written.', 'Watch the plan arrive')
  if (!plan) {
    return mayPlan(facts)
      ? standing('next', none, 'Let two or three ways to build it be planned and priced.', 'Generate the plan')
      : standing('waiting', none, 'Needs a decision to proceed.', 'Look at the plan')
  }
  // Options that were kept may be of an older brief; at least one beside them never is, and the plan tells which are.
  if (brief && brief.version > plan.briefVersion)
    return standing(
      mayPlan(facts) ? 'attention' : 'waiting',
      'Outdated',
      `Made from brief version ${plan.briefVersion}; the brief is at version ${brief.version}.`,
      'Bring the plan up to date',
    )
  const options = count(plan.optionNames.length, 'option')
  return standing('done', options, `Version ${plan.version} has ${options}.`, 'Compare the options')
}

function choiceStanding({ plan, selection }: ProjectFacts): Standing {
  if (!selection)
    return plan
      ? standing('next', none, 'Compare the options and choose one.', 'Choose an option')
      : standing('waiting', none, 'Needs a plan.', 'Look at the choice')
  const { optionName } = selection
  return selection.stale
    ? standing('attention', 'No longer holds', `"${optionName}" no longer holds.`, 'See what changed')
    : standing('done', optionName, `You chose "${optionName}".`, 'Look at the choice')
}

function permitStanding({ selection, mayBuild }: ProjectFacts): Standing {
  if (mayBuild)
    return standing('next', 'Ready', 'Everything is in place to authorize the build.', 'Authorize the build')
  const needs = !selection || selection.stale ? 'Needs a choice that holds.' : 'Needs a decision to proceed.'
  return standing('waiting', 'Not yet', needs, 'Look at the permit')
}

function standing(state: StepState, glance: string, summary: string, action: string): Standing {
  return { state, glance, summary, action }
}
