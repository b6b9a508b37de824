import type { DatabaseUnavailableKind } from '@plangate/core/errors'
import type { BriefEssential } from '@plangate/core/schemas'
import { decisionNames } from '../format/decision-names.ts'
import { basisChangeDescriptions, formatTier, reviewCauseNames } from '../format/display-names.ts'
import { runnerFailedWords } from './runner-failed-words.ts'
import type { ApiError, ApiRefusal, ApiRefusalReason } from './trpc.ts'

/** A link to where the user can act: a step of the project, the project list, or an upgrade. */
export type ExplanationLink =
  | { kind: 'step'; step: 'brief' | 'direction' | 'plan' | 'choice' | 'progress'; label: string }
  | { kind: 'projects'; label: string }
  | { kind: 'upgrade'; href: string; label: string }

/** A failure in words: what went wrong, what to do next and where. */
export interface Explanation {
  title: string
  next: string
  /** Details, such as the fields that are invalid. */
  points: string[]
  link: ExplanationLink | null
  /** Whether trying the same again may help. */
  retry: boolean
}

type DetailsOf = { [R in ApiRefusalReason]: DetailsIn<ApiRefusal, R> }

type DetailsIn<Member, R> = Member extends { reason: infer Reasons; details: infer Details }
  ? R extends Reasons
    ? Details
    : never
  : never

/** An index into a mapped type, so that reason and details stay correlated inside a generic function. */
type RefusalOf<R extends ApiRefusalReason> = { [K in R]: { reason: K; details: DetailsOf[K] } }[R]

/** The compiler requires one entry per reason. */
type ExplanationTable = { [R in ApiRefusalReason]: (details: DetailsOf[R]) => Explanation }

/** Explains the failure of a call, including a server that did not answer. */
export function explainError(error: ApiError): Explanation {
  return error.data ? explainRefusal(error.data) : unreachable
}

/** Explains a refusal, also one that did not come from a call, such as a run's. */
export function explainRefusal<R extends ApiRefusalReason>(refusal: RefusalOf<R>): Explanation {
  return explainers[refusal.reason](refusal.details)
}

const toProjects: ExplanationLink = { kind: 'projects', label: 'All projects' }
const toBrief: ExplanationLink = { kind: 'step', step: 'brief', label: 'Go to the brief' }
const toDirection: ExplanationLink = { kind: 'step', step: 'direction', label: 'Go to the decision' }
const toPlan: ExplanationLink = { kind: 'step', step: 'plan', label: 'Go to the plan' }
const toProgress: ExplanationLink = { kind: 'step', step: 'progress', label: 'Go to the progress' }
const toChoice: ExplanationLink = { kind: 'step', step: 'choice', label: 'Go to the choice' }

/** Without an answer it is unknown whether a change was made. Also shown for reads. */
const outcomeUnknown =
  'Your last change may have been saved. Trying again here is safe: it is not saved twice. Before you enter it again elsewhere, reload and check.'

const unreachable = explainWithRetry(
  'Plangate does not answer',
  `See that the server is running, then try again. ${outcomeUnknown}`,
)

/** Titles, and who has to do what. */
const databaseWords: Record<DatabaseUnavailableKind | 'no_answer', readonly [string, string]> = {
  no_answer: ['The database does not answer', 'Try again in a moment.'],
  cannot_write: ['The database cannot write', 'Ask the operator to make room on its disk, then try again.'],
  directory_lost: ['The database was deleted or replaced', 'Ask the operator to restart Plangate, then try again.'],
  newer_version: ['Plangate is being upgraded', 'Try again in a moment.'],
}

const explainers: ExplanationTable = {
  UNAUTHENTICATED: () => explain('You are not signed in', 'Sign in, then come back to this page.'),
  FORBIDDEN: () =>
    explain(
      'Not allowed from here',
      'Open Plangate at its own address: the one that it printed when it started, or that the operator gave you.',
    ),
  UPGRADE_REQUIRED: ({ feature, requiredTier, upgradeUrl }) =>
    explainWithLink(
      `${formatFeature(feature)} needs the ${formatTier(requiredTier)}`,
      'Your tier does not include it.',
      {
        kind: 'upgrade',
        href: upgradeUrl,
        label: 'See how to upgrade',
      },
    ),

  PROJECT_NOT_FOUND: () => explainWithLink('Project not found', 'Its address may be old or mistyped.', toProjects),
  BRIEF_NOT_FOUND: () =>
    explainWithLink('There is no brief yet', 'Everything else is made from the brief: write it.', toBrief),
  BRIEF_TOO_THIN: ({ missing }) => ({
    ...explainWithLink('The brief says too little to plan from', 'Add what is missing, then plan it.', toBrief),
    points: missing.map((part) => essentialWords[part]),
  }),
  GATE_NOT_FOUND: () => explainWithLink('Decision not found', 'Open the current decision.', toDirection),
  PLAN_NOT_FOUND: () => explainWithLink('Plan not found', 'Look at the current one, or generate the first.', toPlan),
  OPTION_NOT_FOUND: () => explainWithLink('Option not found', 'Look at the current options.', toPlan),
  SELECTION_NOT_FOUND: () => explainWithLink('Nothing is chosen yet', 'Compare the options and choose one.', toPlan),
  RUN_NOT_FOUND: () => explainWithLink('Run not found', 'Look at the current plan.', toPlan),
  TOKEN_NOT_FOUND: () => explain('Token not found', 'Reload the page to see which tokens there are.'),
  INTERVIEW_NOT_FOUND: () => explainWithLink('Interview not found', 'Go to the brief and start another one.', toBrief),
  PERMIT_NOT_FOUND: () => explain('Permit not found', 'Reload the page to see which permits there are.'),
  WEBHOOK_NOT_FOUND: () => explain('Webhook not found', 'Reload the page to see which webhooks there are.'),
  SHARE_NOT_FOUND: (details) =>
    details === null
      ? explain('This link does not work', 'It is not complete, or it was revoked. Ask for a new one.')
      : explain('This link has ended', 'It had an end date. Ask for a new one.'),
  TOO_MANY_SHARES: ({ limit }) =>
    explain(
      `This project has ${limit} active links`,
      'That is the maximum. Revoke one that is no longer used, then create the new one.',
    ),
  TOO_MANY_WEBHOOKS: ({ limit }) =>
    explain(
      `You have ${limit} webhooks`,
      'That is the maximum. Revoke one that is no longer used, then create the new one.',
    ),
  KEYS_SECRET_MISSING: () =>
    explain('Webhooks are not set up here', 'Ask the operator to set the secret of the keys, then try again.'),
  TOO_MANY_TOKENS: ({ limit }) =>
    explain(
      `You have ${limit} active tokens`,
      'That is the maximum. Revoke one that is no longer used, then create the new one.',
    ),

  GATE_UNRESOLVED: () =>
    explainWithLink('The decision is still open', 'Decide whether to build at all; then come back here.', toDirection),
  GATE_NOT_PROCEED: ({ decision }) =>
    explainWithLink(
      `The decision is "${decisionNames[decision]}"`,
      'Work goes on only after a decision to proceed. Decide again when things have changed.',
      toDirection,
    ),
  NO_REVISION_DUE: () =>
    explainWithLink(
      'No revision is due',
      'The brief is revised after a decision to narrow or to pivot. Edit it, or look at the decision.',
      toDirection,
    ),
  GATE_ALREADY_OPEN: () => explainWithLink('The decision is already open', 'Decide it.', toDirection),
  GATE_ALREADY_DECIDED: () =>
    explainWithLink('Somebody decided meanwhile', 'Look at the decision. You can decide again there.', toDirection),
  PLAN_NOT_SELECTED: () =>
    explainWithLink('No option is chosen', 'Nothing is built without a choice. Choose one.', toPlan),
  PLAN_ALREADY_SELECTED: () =>
    explainWithLink(
      'An option is already chosen',
      'Say why you change it: the reason is kept with the new choice.',
      toChoice,
    ),
  SELECTION_STALE: ({ changed }) => ({
    ...explainWithLink('The choice no longer holds', 'Look at the options again, then choose again.', toPlan),
    points: changed.map((part) => basisChangeDescriptions[part]),
  }),
  REVIEW_DUE: ({ passed }) => ({
    ...explainWithLink('A review is due', 'Confirm it with a reason, or choose again.', toProgress),
    points: passed.map((cause) => reviewCauseNames[cause]),
  }),
  VERSION_CONFLICT: ({ currentVersion }) =>
    explainWithLink(`Version ${currentVersion} was saved meanwhile`, 'Compare it with yours before you save.', toBrief),
  PROJECT_NOT_PARKED: () => explain('The project is not parked', 'Nothing has to be done: it is active.'),
  PROJECT_ARCHIVED: () => explainWithLink('This project is archived', 'Restore it to change anything.', toProjects),
  PROJECT_NOT_ARCHIVED: () => explain('The project is not archived', 'Nothing has to be done.'),
  RUN_IN_PROGRESS: () => explainWithRetry('The planner is already at work', 'Wait until it is done, or cancel it.'),
  RUN_CANCELED: () => explainWithRetry('It was canceled', 'Nothing was stored. Start it again when you like.'),

  FEEDBACK_REQUIRED: () => explain('There is no feedback yet', 'Say in a sentence what should be different.'),
  ACTION_TEXT_REQUIRED: ({ decision }) =>
    explain(`"${decisionNames[decision]}" needs a note`, 'Write what to change. It is saved with the decision.'),
  INVALID_TEXT: ({ path }) => ({
    ...explain('Some characters cannot be kept', 'Remove them (they are usually invisible) and try again.'),
    points: path ? [`In: ${path}`] : [],
  }),
  IDEMPOTENCY_MISMATCH: () =>
    explainWithRetry('This request was mixed up with another', 'Reload the page and try again.'),
  INVALID_INPUT: ({ issues }) => ({
    ...explain('Something in this cannot be accepted', 'Correct it and try again.'),
    points: issues.map(({ path, message }) => (path ? `${path}: ${message}` : message)),
  }),
  PAYLOAD_TOO_LARGE: ({ limit }) =>
    explain(
      'This is too large',
      `At most ${Math.floor(limit / 1_000).toLocaleString('en-US')} kB can be sent. Shorten it and try again.`,
    ),
  SERVER_STOPPING: () => explainWithRetry('Plangate is restarting', 'Try again in a moment.'),
  RATE_LIMITED: ({ retryAfterSeconds }) =>
    explainWithRetry('Too many requests', `Try again in ${formatWait(retryAfterSeconds)}.`),

  RUNNER_OUTPUT_INVALID: () =>
    explainWithRetry(
      "The planner's answer was not a valid plan",
      'It was asked to correct it and failed again. Nothing was stored. Try again.',
    ),
  RUNNER_FAILED: (details) =>
    details === null
      ? explainWithRetry('The planner failed', 'Nothing was stored. Try again.')
      : { ...runnerFailedWords[details.kind], points: [], link: null },
  RUNNER_OVERLOADED: ({ retryAfterSeconds }) =>
    explainWithRetry('The planner is busy', `Nothing was stored. Try again in ${formatWait(retryAfterSeconds)}.`),
  RUNNER_TIMEOUT: ({ afterSeconds }) =>
    explainWithRetry(
      'The planner took too long',
      `It was stopped after ${formatWait(afterSeconds)}. Nothing was stored. Try again.`,
    ),
  OVERLOADED: ({ retryAfterSeconds }) =>
    explainWithRetry('Plangate is busy', `Try again in ${formatWait(retryAfterSeconds)}. ${outcomeUnknown}`),
  DATABASE_UNAVAILABLE: (details) => {
    const [title, next] = databaseWords[details?.kind ?? 'no_answer']
    return explainWithRetry(title, `${next} ${outcomeUnknown}`)
  },

  IDENTITY_UNAVAILABLE: () =>
    explainWithRetry('Who you are cannot be checked', 'The sign-in service does not answer. Try again in a moment.'),
  RUNNER_CANNOT: ({ ability }) =>
    explain(
      `${formatFeature(ability)} needs a language model`,
      'The planner of this server works without one and would write the same draft three times. The operator can set up a model.',
    ),

  PROCEDURE_NOT_FOUND: () => explainOutdatedPage(),
  METHOD_NOT_SUPPORTED: () => explainOutdatedPage(),
  UNSUPPORTED_MEDIA_TYPE: () => explainOutdatedPage(),
  INTERNAL: () => explainWithRetry('Something went wrong on our side', 'Try again.'),
}

export const essentialWords: Record<BriefEssential, string> = {
  problem: 'A problem statement or a value proposition',
  need: 'At least one need or key constraint',
}

/** "deep_research" is "Deep Research", as screens name it; other features are as the server names them. */
function formatFeature(feature: string): string {
  if (feature === 'deep_research') return 'Deep Research'
  const words = feature.replaceAll('_', ' ')
  return words.charAt(0).toUpperCase() + words.slice(1)
}

/** Formats above 90 seconds as minutes, rounded up so that nobody retries too early. */
function formatWait(seconds: number): string {
  if (seconds > 90) return `${Math.ceil(seconds / 60)} minutes`
  return seconds === 1 ? '1 second' : `${seconds} seconds`
}

function explain(title: string, next: string): Explanation {
  return { title, next, points: [], link: null, retry: false }
}

function explainWithRetry(title: string, next: string): Explanation {
  return { ...explain(title, next), retry: true }
}

function explainWithLink(title: string, next: string, link: ExplanationLink): Explanation {
  return { ...explain(title, next), link }
}

function explainOutdatedPage(): Explanation {
  return explain('This page is older than the server', 'Reload the page; what you wrote elsewhere is kept.')
}
