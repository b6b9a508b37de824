/** Ends when everything that was asked for has been computed; null when nothing is being computed. */
let end: Promise<void> | null = null

/**
 * Computes one after the other and skips what nobody waits for any more. Otherwise each step of a slider, or each key
 * press, would wait for all before it, which takes seconds with hundreds of work items. Computes at once when it is the
 * only one.
 *
 * @throws the reason of `signal` when it is aborted before its turn
 */
export function inTurn<Result>(signal: AbortSignal, compute: () => Promise<Result>): Promise<Result> {
  const begin = async () => {
    signal.throwIfAborted()
    return compute()
  }
  const turn = end === null ? begin() : end.then(begin)
  const forget = () => {
    if (end === own) end = null
  }
  const own = turn.then(forget, forget)
  end = own
  return turn
}
