let last: Promise<unknown> = Promise.resolve()

/**
 * Computes one after the other and skips what nobody waits for any more. Otherwise each step of a slider, or each key
 * press, would wait for all before it, which takes seconds with hundreds of work items.
 *
 * @throws the reason of `signal` when it is aborted before its turn
 */
export function inTurn<Result>(signal: AbortSignal, compute: () => Promise<Result>): Promise<Result> {
  const turn = last.then(() => {
    signal.throwIfAborted()
    return compute()
  })
  last = turn.catch(() => undefined)
  return turn
}
