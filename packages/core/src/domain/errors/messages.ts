import type { BriefEssential, RunnerFailedKind } from '../schemas/index.ts'
import type { DatabaseUnavailableKind, Refusal, RefusalReason } from './refusal.ts'

/**
 * The message for each reason: what is wrong and what to do next. It never depends on who owns the requested object.
 */
export const messages: Record<RefusalReason, string> = {
  UNAUTHENTICATED: 'Sign in, or send a valid API token.',
  FORBIDDEN:
    'Not allowed. An API token may lack the scope for this, or be limited to one project: use one that may do it. In a browser, open Plangate at its own address.',
  UPGRADE_REQUIRED: 'Your tier does not include this. Upgrade to use it.',
  PROJECT_NOT_FOUND: 'This project does not exist, or you have no access to it. Check its id.',
  BRIEF_NOT_FOUND: 'This project has no brief yet. Save a brief first.',
  BRIEF_TOO_THIN: 'The brief says too little to plan from.',
  GATE_NOT_FOUND: 'This direction gate does not exist. Open a gate first, or check its id.',
  PLAN_NOT_FOUND: 'This plan does not exist. Generate a plan first, or check the version.',
  OPTION_NOT_FOUND: 'The plan has no option with this id. Choose one of the current options.',
  SELECTION_NOT_FOUND: 'No option has been selected yet. Select an option first.',
  RUN_NOT_FOUND: 'This run does not exist. List the runs of the project to find its id.',
  TOKEN_NOT_FOUND: 'This API token does not exist. List your tokens to find its id.',
  INTERVIEW_NOT_FOUND: 'This interview does not exist. Start an interview for the project first.',
  PERMIT_NOT_FOUND: 'This permit does not exist. List the permits of the project to find its id.',
  WEBHOOK_NOT_FOUND: 'This webhook or delivery does not exist. List your webhooks to find its id.',
  SHARE_NOT_FOUND: 'This link does not work. It may be incomplete, revoked or past its end date.',
  TOO_MANY_TOKENS: 'You have reached the maximum number of API tokens. Revoke one that you no longer use.',
  TOO_MANY_WEBHOOKS: 'You have reached the maximum number of webhooks. Revoke one that you no longer use.',
  TOO_MANY_SHARES: 'This project has the maximum number of links. Revoke one that you no longer use.',
  GATE_UNRESOLVED: 'The direction has not been decided yet. Decide it first.',
  GATE_NOT_PROCEED: 'The decided direction is not "proceed". To change it, open a new direction gate.',
  NO_REVISION_DUE: 'The latest direction is not "narrow" or "pivot", so no revision is due. Edit the brief instead.',
  GATE_ALREADY_OPEN: 'A direction gate is open already. Decide that one.',
  GATE_ALREADY_DECIDED: 'This direction gate has been decided already. To decide again, open a new one.',
  PLAN_NOT_SELECTED: 'No option has been selected. Select an option before you build.',
  PLAN_ALREADY_SELECTED: 'An option has been selected already. To change the selection, give a reason.',
  SELECTION_STALE: 'What the selection is based on has changed. Review the options, then select again.',
  REVIEW_DUE:
    'What was recorded or learned no longer fits what the selection is based on. Confirm the review with a reason, or select again.',
  VERSION_CONFLICT: 'Someone has saved a newer version. Compare it with yours, then save again.',
  PROJECT_NOT_PARKED: 'This project is not parked, so there is nothing to resume.',
  PROJECT_ARCHIVED: 'This project is archived and takes no changes. Restore it first.',
  PROJECT_NOT_ARCHIVED: 'This project is not archived, so there is nothing to restore.',
  RUN_IN_PROGRESS: 'The planner is working on this project already. Wait for it, or cancel it first.',
  RUN_CANCELED: 'The run was canceled and nothing was stored. Start it again if you still need it.',
  FEEDBACK_REQUIRED: 'Write what should change in the plan.',
  ACTION_TEXT_REQUIRED: 'Write what to do next. This decision requires it.',
  INVALID_INPUT: 'The input is invalid. Correct the listed fields and try again.',
  INVALID_TEXT: 'The text contains characters that cannot be stored. Remove them and try again.',
  IDEMPOTENCY_MISMATCH: 'This idempotency key was used for a different request. Use a new key.',
  RATE_LIMITED: 'Too many requests. Wait a moment, then try again.',
  RUNNER_OUTPUT_INVALID: 'The planner returned an invalid answer twice. Nothing was stored. Try again.',
  RUNNER_FAILED: 'The planner failed. Nothing was stored. Try again.',
  RUNNER_OVERLOADED: 'The planner is busy. Nothing was stored. Try again in a few minutes.',
  RUNNER_TIMEOUT: 'The planner took too long and was stopped. Nothing was stored. Try again.',
  OVERLOADED: 'Plangate has too much to do at the moment. Wait a few seconds, then try again.',
  DATABASE_UNAVAILABLE: 'The database does not answer. Check whether your change was saved, then try again.',
  IDENTITY_UNAVAILABLE:
    'The sign-in service does not answer, so your identity cannot be checked. Try again in a moment.',
  KEYS_SECRET_MISSING: 'Webhooks are not set up here. The operator has to set PLANGATE_KEYS_SECRET.',
  RUNNER_CANNOT: 'The planner cannot do this. It needs a language model, which the operator sets up.',
  INTERNAL: 'Something went wrong on our side. Try again; if it fails again, report the request id.',
}

/** Who has to do what. The operator is the person who runs Plangate; the founder is the person who reads the message. */
const runnerFailedMessages: Record<RunnerFailedKind, string> = {
  server: 'The language model failed. Nothing was stored. Try again later.',
  connection:
    'The connection to the language model failed. Nothing was stored. Try again later. If it keeps failing, the operator has to check PLANGATE_BASE_URL and the network.',
  unauthorized:
    'The language model does not accept the API key. Nothing was stored. The operator has to correct the key. Until then, trying again does not help.',
  out_of_credit:
    'The account with the language model has no credit left. Nothing was stored. The operator has to add credit. Until then, trying again does not help.',
  rejected:
    'The language model does not accept the request. Nothing was stored. The operator has to check PLANGATE_MODEL and PLANGATE_BASE_URL. If only this brief fails, it may be too long: shorten it.',
  too_large:
    'The answer of the language model was too long. Nothing was stored. Try again. If it happens again, the operator should choose another model.',
  cut_off:
    "The answer of the language model was cut off at its token limit. Nothing was stored. Shorten the brief, or ask the operator to raise the token limit of the model's server or to choose a model with longer answers.",
  refused:
    'The language model declined to plan this brief. Nothing was stored. Change the words of the brief or feedback.',
  indiscreet:
    'The language model repeated its instructions or its key. Nothing was stored. Remove what asks for that from the brief or feedback.',
  unreadable:
    'The answer is not from a language model that Plangate understands. Nothing was stored. The operator has to check PLANGATE_RUNNER and PLANGATE_BASE_URL.',
  interrupted:
    'The processes that wrote the plan stopped before it was complete. Nothing was stored. Try again. If it happens again, the operator has to check why they stop.',
  unexpected:
    'The planner failed in an unexpected way. Nothing was stored. Try again. If it happens again, the operator has to look at the log.',
}

/** What to add to a brief that lacks it. */
const essentialMessages: Record<BriefEssential, string> = {
  problem: 'Write which problem it solves, or what it promises to its users.',
  need: 'Add at least one need or key constraint.',
}

const databaseUnavailableMessages: Record<DatabaseUnavailableKind, string> = {
  cannot_write:
    'The database cannot write, because its disk is full or broken. The operator has to make room or repair it. Then check whether your change was saved, and try again.',
  directory_lost:
    'The data directory was deleted or replaced. Nothing is saved until the operator restarts Plangate. Then check whether your change was saved, and try again.',
  newer_version:
    'A newer version of Plangate has taken over the database. Try again in a moment. If it happens again, the operator has to stop the processes of the older version.',
}

/** Returns the message of a refusal. For some reasons it depends on the details. */
export function messageOf(refusal: Refusal): string {
  if (refusal.reason === 'RUNNER_FAILED' && refusal.details !== null) return runnerFailedMessages[refusal.details.kind]
  if (refusal.reason === 'DATABASE_UNAVAILABLE' && refusal.details !== null)
    return databaseUnavailableMessages[refusal.details.kind]
  if (refusal.reason === 'BRIEF_TOO_THIN')
    return [messages.BRIEF_TOO_THIN, ...refusal.details.missing.map((part) => essentialMessages[part])].join(' ')
  return messages[refusal.reason]
}
