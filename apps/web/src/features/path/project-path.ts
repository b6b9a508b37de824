import type { BriefVersion, CurrentPlanSet, CurrentSelection, Gate, Project } from '@plangate/core/schemas'

/** What is known of a project; null where there is nothing yet. */
export interface ProjectFacts {
  project: Project
  brief: BriefVersion | null
  gate: Gate | null
  plan: CurrentPlanSet | null
  selection: CurrentSelection | null
}

export type StepKey = 'brief' | 'direction' | 'plan' | 'choice' | 'permit'

/**
 * done: nothing has to be done here. next: this is what comes now. attention: it was done, and does not hold any more.
 * waiting: something before it has to be done first.
 */
export type StepState = 'done' | 'next' | 'attention' | 'waiting'

export interface Step {
  key: StepKey
  label: string
  state: StepState
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
  return path.find(({ state }) => state === 'next' || state === 'attention')
}

function briefStanding({ brief }: ProjectFacts): Standing {
  return brief
    ? standing('done', `Version ${brief.version} is saved.`, 'Read the brief')
    : standing('next', 'Write down what you know, and how sure of it you are.', 'Write the brief')
}

function directionStanding({ project, brief, gate }: ProjectFacts): Standing {
  if (project.status === 'parked') return standing('attention', 'The project is parked.', 'Look at the decision')
  if (!brief) return standing('waiting', 'Needs a brief.', 'Look at the direction')
  if (!gate) return standing('next', 'Decide whether to build at all.', 'Decide the direction')
  if (gate.status === 'pending') return standing('next', 'The gate is open and waits for you.', 'Decide the direction')
  switch (gate.decision) {
    case 'proceed':
      return standing('done', 'You decided to proceed.', 'Look at the decision')
    case 'narrow':
      return standing('attention', 'Narrow the brief, then decide again.', 'See what to narrow')
    case 'pivot':
      return standing('attention', 'Rewrite the brief for the pivot, then decide again.', 'See where to pivot')
    case 'park':
      return standing('attention', 'It was parked. Decide again to go on.', 'Decide again')
  }
}

function mayPlan({ project, gate }: ProjectFacts): boolean {
  return project.status === 'active' && gate?.status === 'decided' && gate.decision === 'proceed'
}

function planStanding(facts: ProjectFacts): Standing {
  const { plan, brief } = facts
  if (!plan) {
    return mayPlan(facts)
      ? standing('next', 'Let two or three ways to build it be planned and priced.', 'Generate the plan')
      : standing('waiting', 'Needs a decision to proceed.', 'Look at the plan')
  }
  if (brief && brief.version > plan.briefVersion)
    return standing(
      mayPlan(facts) ? 'attention' : 'waiting',
      `Made from brief version ${plan.briefVersion}; the brief is at version ${brief.version}.`,
      'Bring the plan up to date',
    )
  return standing('done', `Version ${plan.version} has ${plan.options.length} options.`, 'Compare the options')
}

function choiceStanding({ plan, selection }: ProjectFacts): Standing {
  if (!selection)
    return plan
      ? standing('next', 'Compare the options and choose one.', 'Choose an option')
      : standing('waiting', 'Needs a plan.', 'Look at the choice')
  if (selection.stale)
    return standing('attention', `"${selection.selectedOption.name}" no longer holds.`, 'See what changed')
  return standing('done', `You chose "${selection.selectedOption.name}".`, 'Look at the choice')
}

function permitStanding(facts: ProjectFacts): Standing {
  const { selection } = facts
  if (!selection || selection.stale) return standing('waiting', 'Needs a choice that holds.', 'Look at the permit')
  if (!mayPlan(facts)) return standing('waiting', 'Needs a decision to proceed.', 'Look at the permit')
  return standing('next', 'Everything is in place to authorize the build.', 'Authorize the build')
}

function standing(state: StepState, summary: string, action: string): Standing {
  return { state, summary, action }
}
