import { findDirectionRefusal } from '@plangate/core/gate'
import type { ProjectOverview } from '@plangate/core/schemas'
import { decisionNames } from '../../../shared/format/decision-names.ts'
import { count } from '../../../shared/format/format-values.ts'

/** What the steps of a project are resolved from; null where there is nothing yet. */
export interface ProjectFacts extends Pick<ProjectOverview, 'brief' | 'gate' | 'mayBuild'> {
  project: Pick<ProjectOverview['project'], 'status'>
  plan: PlanFacts | null
  selection: Pick<NonNullable<ProjectOverview['selection']>, 'optionName' | 'stale' | 'reviewDue'> | null
  /** The number of the valid permit, if there is one; absent where that is not known. */
  permit?: number | null | undefined
  /** The active run, if any. */
  activeRun: Pick<NonNullable<ProjectOverview['activeRun']>, 'id'> | null
}

export interface PlanFacts
  extends Pick<NonNullable<ProjectOverview['plan']>, 'version' | 'briefVersion' | 'optionNames'> {
  /** Whether the text of the brief differs from the one that the plan was made from. */
  isOutdated: boolean
}

export type ProjectStepKey = 'brief' | 'direction' | 'plan' | 'choice' | 'permit'

/**
 * done: nothing to do here. next: can be done now. attention: was done and no longer holds. working: in progress.
 * waiting: an earlier step has to be done first.
 */
export type ProjectStepState = 'done' | 'next' | 'attention' | 'working' | 'waiting'

export interface ProjectStep {
  key: ProjectStepKey
  label: string
  state: ProjectStepState
  /** The state in a word or two. */
  glance: string
  /** The state in one sentence. */
  summary: string
  /** What to do there, as a button label. */
  action: string
}

type StepContent = Omit<ProjectStep, 'key' | 'label'>

const labels: Record<ProjectStepKey, string> = {
  brief: 'Brief',
  direction: 'Decision',
  plan: 'Plan',
  choice: 'Choice',
  permit: 'Permit',
}

/** Returns the five steps of a project with their states: Brief, Decision, Plan, Choice, Permit. */
export function resolveProjectSteps(facts: ProjectFacts): ProjectStep[] {
  const contents: [ProjectStepKey, StepContent][] = [
    ['brief', describeBriefStep(facts)],
    ['direction', describeDirectionStep(facts)],
    ['plan', describePlanStep(facts)],
    ['choice', describeChoiceStep(facts)],
    ['permit', describePermitStep(facts)],
  ]
  return contents.map(([key, content]) => ({ key, label: labels[key], ...content }))
}

/** Returns the step to do now: the first that is neither done nor waiting. */
export function findNextStep(steps: readonly ProjectStep[]): ProjectStep | undefined {
  return steps.find(({ state }) => state !== 'done' && state !== 'waiting')
}

const none = 'None yet'
const undecided = 'Not decided'

function describeBriefStep({ brief }: ProjectFacts): StepContent {
  return brief
    ? stepContent('done', `Version ${brief.version}`, `Version ${brief.version} is saved.`, 'Read the brief')
    : stepContent('next', none, 'Write down what you know, and how sure of it you are.', 'Write the brief')
}

function describeDirectionStep({ project, brief, gate }: ProjectFacts): StepContent {
  if (project.status === 'parked')
    return gate?.status === 'pending'
      ? stepContent('next', undecided, 'The project is parked. Decide again to take it up.', 'Decide whether to build')
      : stepContent('attention', decisionNames.park, 'The project is parked.', 'Look at the decision')
  if (!brief) return stepContent('waiting', undecided, 'Needs a brief.', 'Look at the decision')
  if (gate === null || gate.status === 'pending')
    return stepContent('next', undecided, 'Decide whether to build at all.', 'Decide whether to build')
  const glance = decisionNames[gate.decision]
  switch (gate.decision) {
    case 'proceed':
      return stepContent('done', glance, 'You decided to proceed.', 'Look at the decision')
    case 'narrow':
      return stepContent('attention', glance, 'Narrow the brief, then decide again.', 'See what to narrow')
    case 'pivot':
      return stepContent(
        'attention',
        glance,
        'Rewrite the brief for the pivot, then decide again.',
        'See where to pivot',
      )
    case 'park':
      return stepContent('attention', glance, 'It was parked. Decide again to go on.', 'Decide again')
  }
}

function mayPlan({ project, gate }: ProjectFacts): boolean {
  return findDirectionRefusal(project, gate) === null
}

function describePlanStep(facts: ProjectFacts): StepContent {
  const { plan, brief, activeRun } = facts
  if (activeRun) return stepContent('working', 'Being written', 'The plan is being written.', 'Watch the plan arrive')
  if (!plan) {
    return mayPlan(facts)
      ? stepContent('next', none, 'Get two or three priced plans for building it.', 'Generate the plan')
      : stepContent('waiting', none, 'Needs a decision to proceed.', 'Look at the plan')
  }
  // Pinned options may be priced on an older brief, which the plan page says; at least one option never is.
  if (brief && plan.isOutdated)
    return stepContent(
      mayPlan(facts) ? 'attention' : 'waiting',
      'Outdated',
      `Made from brief version ${plan.briefVersion}; the brief is at version ${brief.version}.`,
      'Bring the plan up to date',
    )
  const options = count(plan.optionNames.length, 'option')
  return stepContent('done', options, `Version ${plan.version} has ${options}.`, 'Compare the options')
}

function describeChoiceStep({ plan, selection }: ProjectFacts): StepContent {
  if (!selection)
    return plan
      ? stepContent('next', none, 'Compare the options and choose one.', 'Choose an option')
      : stepContent('waiting', none, 'Needs a plan.', 'Look at the choice')
  const { optionName } = selection
  return selection.stale
    ? stepContent('attention', 'No longer holds', `"${optionName}" no longer holds.`, 'See what changed')
    : stepContent('done', optionName, `You chose "${optionName}".`, 'Look at the choice')
}

function describePermitStep({ selection, mayBuild, permit }: ProjectFacts): StepContent {
  if (mayBuild && permit)
    return stepContent(
      'done',
      `Number ${permit}`,
      `Permit ${permit} is valid. Have your pipeline or coding agent ask for it before it builds.`,
      'Connect the build',
    )
  if (mayBuild)
    return stepContent('next', 'Ready', 'Everything is in place to authorize the build.', 'Authorize the build')
  if (selection?.reviewDue && !selection.stale)
    return stepContent('attention', 'Review due', 'A review is due before anything is built.', 'Look at the permit')
  const needs = !selection || selection.stale ? 'Needs a choice that is up to date.' : 'Needs a decision to proceed.'
  return stepContent('waiting', 'Not yet', needs, 'Look at the permit')
}

function stepContent(state: ProjectStepState, glance: string, summary: string, action: string): StepContent {
  return { state, glance, summary, action }
}
