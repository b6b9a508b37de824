/** How much the benchmark does. */
export interface Sizes {
  /** Rounds of each line; the medians and ranges are over them. */
  rounds: number
  /** Milliseconds that one server is under load in one round. */
  roundMillis: number
  /** The least number of calls that it answers in one round, which lasts longer on a busy machine. */
  roundCalls: number
  /** How often each connection sends its call before the first round, so that the code of every server is compiled. */
  warmUpTimes: number
  /** The number of projects of each owner whose list is measured. */
  projects: readonly number[]
  /** Versions of one plan. */
  versions: number
  /** Plans that are asked for at once. */
  plans: number
}

export const fullSize: Sizes = {
  rounds: 7,
  roundMillis: 1_200,
  // In fewer calls, most of the processor time is what a server does by itself.
  roundCalls: 100,
  warmUpTimes: 100,
  projects: [1_000, 10_000],
  versions: 1_000,
  plans: 500,
}

/** About a tenth: every line gets a figure, but the figures say little. */
export const smallSize: Sizes = {
  rounds: 2,
  roundMillis: 200,
  roundCalls: 1,
  warmUpTimes: 2,
  projects: [100, 1_000],
  versions: 100,
  plans: 20,
}
