import type { RunnerFailedKind } from '@plangate/core/schemas'

/** What a failed planner means for the people around it. */
interface RunnerFailedWords {
  title: string
  /** Who has to do what. The operator is the person who runs Plangate. */
  next: string
  /** Whether trying the same again may help. */
  retry: boolean
}

/** The compiler requires one entry per kind. */
export const runnerFailedWords: Record<RunnerFailedKind, RunnerFailedWords> = {
  server: {
    title: 'The planner failed',
    next: 'The language model had an error. Nothing was stored. Try again later.',
    retry: true,
  },
  connection: {
    title: 'The language model cannot be reached',
    next: 'Nothing was stored. Try again later. If it keeps failing, ask the operator to check the address of the model and the network.',
    retry: true,
  },
  unauthorized: {
    title: 'The language model does not accept the API key',
    next: 'Nothing was stored. Ask the operator to correct the key. Trying again does not help before that.',
    retry: false,
  },
  out_of_credit: {
    title: 'The account with the language model has no credit left',
    next: 'Nothing was stored. Ask the operator to add credit. Trying again does not help before that.',
    retry: false,
  },
  rejected: {
    title: 'The language model does not accept the request',
    next: 'Nothing was stored. Ask the operator to check the name and the address of the model. If only this brief fails, it may be too long: shorten it.',
    retry: false,
  },
  too_large: {
    title: "The language model's answer was too long",
    next: 'Nothing was stored. Try again. If it happens again, ask the operator to choose another model.',
    retry: true,
  },
  cut_off: {
    title: 'The answer of the language model was cut off',
    next: 'It reached the token limit of the model. Nothing was stored. Shorten the brief, or ask the operator to raise the limit or to choose another model.',
    retry: false,
  },
  refused: {
    title: 'The language model declined to plan this',
    next: 'Nothing was stored. Change the words of the brief or of your feedback, then try again.',
    retry: false,
  },
  indiscreet: {
    title: 'The language model repeated its instructions',
    next: 'Nothing was stored. Remove what asks for that from the brief or your feedback, then try again.',
    retry: false,
  },
  unreadable: {
    title: 'The answer is not from a language model',
    next: 'Nothing was stored. Ask the operator to check the address of the model and its provider.',
    retry: false,
  },
  interrupted: {
    title: 'The server stopped while it wrote the plan',
    next: 'Nothing was stored. Try again. If it happens again, ask the operator to check why it stops.',
    retry: true,
  },
  unexpected: {
    title: 'The planner failed in an unexpected way',
    next: 'Nothing was stored. Try again. If it happens again, ask the operator to look at the log.',
    retry: true,
  },
}
