import type { ApiToken, TokenScope } from '@plangate/core/schemas'

interface ScopeDescription {
  label: string
  /** What such a token may and may not do. */
  permissions: string
}

export const scopeDescriptions: Record<TokenScope, ScopeDescription> = {
  read: { label: 'Read', permissions: 'Sees everything that is yours, and changes nothing.' },
  plan: {
    label: 'Read and plan',
    permissions: 'Also creates projects, saves briefs, has plans written and asks for permits.',
  },
}

/** Whether a token works at `now`, in milliseconds since 1970. */
export function findTokenState({ revokedAt, expiresAt }: ApiToken, now: number): 'active' | 'revoked' | 'expired' {
  if (revokedAt !== null) return 'revoked'
  return expiresAt !== null && Date.parse(expiresAt) <= now ? 'expired' : 'active'
}
