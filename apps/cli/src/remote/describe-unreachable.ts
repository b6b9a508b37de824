/** Why there is no answer, as the codes of Node's network errors say it. */
const causeByCode: Record<string, string> = {
  ECONNREFUSED: 'no server listens there',
  ENOTFOUND: 'the host does not exist',
  EAI_AGAIN: 'the host name cannot be resolved',
}

/** Says that a server gave no answer, why, and what to check. */
export function describeUnreachable(origin: string, failure: unknown): string {
  const cause = causeOf(failure)
  const check =
    cause === 'unexpected redirect'
      ? 'Redirects are not followed: set PLANGATE_URL to the address that it leads to.'
      : 'Check that Plangate runs there and that PLANGATE_URL is right.'
  return `Cannot reach ${origin} (${cause}). ${check}`
}

/** `fetch` says "fetch failed" and keeps the reason as its cause. */
function causeOf(failure: unknown): string {
  if (!(failure instanceof Error)) return 'no answer'
  if (failure.name === 'TimeoutError') return 'no answer in time'
  const reason = failure.cause instanceof Error ? failure.cause : failure
  const code = 'code' in reason ? String(reason.code) : ''
  return causeByCode[code] ?? (reason.message || code || reason.name)
}
