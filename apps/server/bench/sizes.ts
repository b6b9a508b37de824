/** How much the benchmark does. */
export interface Sizes {
  /** Rounds of each line; the medians and ranges are over them. */
  rounds: number
  /** Milliseconds that one server is under load in one round. */
  roundMillis: number
  /** Milliseconds of load before the first round, so that the code of every server is compiled. */
  warmUpMillis: number
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
  warmUpMillis: 3_000,
  projects: [1_000, 10_000],
  versions: 1_000,
  plans: 500,
}

/** About a tenth: every line gets a figure, but the figures say little. */
export const smallSize: Sizes = {
  rounds: 2,
  roundMillis: 200,
  warmUpMillis: 200,
  projects: [100, 1_000],
  versions: 100,
  plans: 20,
}
