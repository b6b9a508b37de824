/**
 * The share of each busy engineer's focused time that is left for the work when `busy` engineers coordinate with each
 * other: 1 - loss * (busy - 1).
 */
export function shareLeft(busy: number, coordinationLoss: number): number {
  return 1 - coordinationLoss * (busy - 1)
}

/**
 * How many of `engineers` work at a time. One more engineer adds nothing once coordination takes all that he brings, so
 * the team is as large as gets most done, and the others stay out of it: with a loss of 0.1, five of ten.
 */
export function bestTeam(engineers: number, coordinationLoss: number): number {
  const done = (team: number) => team * shareLeft(team, coordinationLoss)
  let best = 1
  for (let team = 2; team <= engineers; team++) if (done(team) > done(best) + rounding) best = team
  return best
}

/** What a team gets done is compared in millionths of an engineer, because 6 * 0.5 and 5 * 0.6 differ in the last digit. */
const rounding = 1e-6
