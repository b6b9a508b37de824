import { z } from 'zod'

/** Why writing a plan failed. It says who can do something about it. Stored with the run. */
export const RunnerFailedKind = z.enum([
  /** An error on the model's side. */
  'server',
  /** Not reached, or interrupted before the answer was complete. */
  'connection',
  /** The key is missing, wrong or not allowed to do this. */
  'unauthorized',
  /** The account has nothing left to pay with. */
  'out_of_credit',
  /** The request is not accepted: a wrong model, a wrong address, a prompt that is too long. */
  'rejected',
  /** The answer is larger than any draft. */
  'too_large',
  /** The answer ended at the token limit of the model, before the draft was complete. */
  'cut_off',
  /** The model declines to answer. */
  'refused',
  /** The answer reveals the instructions or the key. */
  'indiscreet',
  /** What came back is not in the model's protocol. */
  'unreadable',
  /** The processes that wrote the plan stopped in the middle of it, in every attempt. */
  'interrupted',
  /** The Runner threw something else. */
  'unexpected',
])
export type RunnerFailedKind = z.infer<typeof RunnerFailedKind>
