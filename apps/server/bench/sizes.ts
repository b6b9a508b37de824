/** How much the benchmark does. */
export interface Sizes {
  /** Rounds of each line; the medians and ranges are over them. */
  rounds: number
  /** Milliseconds that one server is under load in one round. */
  roundMillis: number
  /** Milliseconds of load before the first round, so that the code of every server is compiled. */
  warmUpMillis: number
  /** The owners of lists have so many projects. */
  projects: readonly number[]
  /** Versions of one plan. */
  versions: number
  /** Plans that are asked for at once. */
  plans: number
  /** Runs of each benchmark of core. */
  coreRounds: number
}

export const fullSize: Sizes = {
  rounds: 9,
  roundMillis: 1_500,
  warmUpMillis: 4_000,
  projects: [1_000, 10_000],
  versions: 1_000,
  plans: 500,
  coreRounds: 5,
}

/** About a tenth: every line gets a figure, but the figures say little. */
export const smallSize: Sizes = {
  rounds: 2,
  roundMillis: 200,
  warmUpMillis: 200,
  projects: [100, 1_000],
  versions: 100,
  plans: 20,
  coreRounds: 1,
}
