import type { RunnerFailedKind } from '../schemas/index.ts'
import type { Refusal, RefusalReason } from './refusal.ts'

/** One message per reason: what is wrong and what to do next. It never depends on who owns the thing that was asked for. */
export const messages: Record<RefusalReason, string> = {
  UNAUTHENTICATED: 'Sign in first.',
  FORBIDDEN: 'This is not allowed from here.',
  UPGRADE_REQUIRED: 'Your plan does not include this. Upgrade to use it.',
  PROJECT_NOT_FOUND: 'There is no such project.',
  BRIEF_NOT_FOUND: 'This project has no brief yet. Write one first.',
  GATE_NOT_FOUND: 'There is no such gate.',
  PLAN_NOT_FOUND: 'There is no such plan. Generate one first.',
  OPTION_NOT_FOUND: 'The plan has no such option.',
  SELECTION_NOT_FOUND: 'No option has been selected yet.',
  RUN_NOT_FOUND: 'There is no such run.',
  TOKEN_NOT_FOUND: 'There is no such token.',
  TOO_MANY_TOKENS: 'You have reached the limit of API tokens. Revoke one that is no longer used.',
  GATE_UNRESOLVED: 'Decide the direction first: whether to build is still open.',
  GATE_NOT_PROCEED: 'The direction is not "proceed". Open the gate again when that changes.',
  GATE_ALREADY_OPEN: 'A gate is already open. Decide that one.',
  GATE_ALREADY_DECIDED: 'This gate has been decided. Open a new one to decide again.',
  PLAN_NOT_SELECTED: 'Select an option first: nothing is built without one.',
  PLAN_ALREADY_SELECTED: 'An option is already selected. Give a reason to change the selection.',
  SELECTION_STALE: 'What the selection was based on has changed. Look again, then select again.',
  VERSION_CONFLICT: 'A newer version was saved in the meantime. Compare before you save yours.',
  PROJECT_NOT_PARKED: 'This project is not parked.',
  RUN_IN_PROGRESS: 'A plan is already being written for this project.',
  RUN_CANCELED: 'The plan was cancelled. Nothing was stored.',
  FEEDBACK_REQUIRED: 'Say what should change.',
  ACTION_TEXT_REQUIRED: 'Say in words what to do: this decision needs them.',
  INVALID_INPUT: 'The input is not valid. Correct it and try again.',
  INVALID_TEXT: 'The text contains characters that cannot be stored. Remove them and try again.',
  IDEMPOTENCY_MISMATCH: 'This idempotency key was used for another request.',
  RATE_LIMITED: 'Too many requests. Wait a moment and try again.',
  RUNNER_OUTPUT_INVALID: 'The planner answered twice with something that is not a plan. Nothing was stored. Try again.',
  RUNNER_FAILED: 'The planner failed. Nothing was stored. Try again.',
  RUNNER_OVERLOADED: 'The planner is busy. Nothing was stored. Try again in a moment.',
  RUNNER_TIMEOUT: 'The planner took too long and was stopped. Nothing was stored. Try again.',
  DATABASE_UNAVAILABLE: 'The database is not responding. Check whether your change was saved, then try again.',
  IDENTITY_UNAVAILABLE: 'Your sign-in cannot be checked: the sign-in service is not responding. Try again in a moment.',
  NOT_AVAILABLE_YET: 'Your plan includes this, but it has not been built yet.',
  INTERNAL: 'Something went wrong on our side.',
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
    'The answer of the language model did not end. Nothing was stored. Try again. If it happens again, the operator should choose another model.',
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

/** Returns the message of a refusal. For RUNNER_FAILED it depends on the kind. */
export function messageOf(refusal: Refusal): string {
  return refusal.reason === 'RUNNER_FAILED' && refusal.details !== null
    ? runnerFailedMessages[refusal.details.kind]
    : messages[refusal.reason]
}
