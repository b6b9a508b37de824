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
    permissions: 'Also creates projects, saves briefs and has plans written.',
  },
  build: { label: 'Build', permissions: 'Asks for permits and lists them, and nothing else.' },
}

/** "Read: sees everything that is yours, and changes nothing." */
export function describeScope({ scope, mayBuild }: Pick<ApiToken, 'scope' | 'mayBuild'>): string {
  const { label, permissions } = scopeDescriptions[scope]
  const described = `${label}: ${permissions.charAt(0).toLowerCase()}${permissions.slice(1)}`
  const isOld = scope === 'plan' && mayBuild === undefined
  return isOld ? `${described} It asks for permits as well, as it did when you made it.` : described
}

/** Whether a token works at `now`, in milliseconds since 1970. */
export function findTokenState({ revokedAt, expiresAt }: ApiToken, now: number): 'active' | 'revoked' | 'expired' {
  if (revokedAt !== null) return 'revoked'
  return expiresAt !== null && Date.parse(expiresAt) <= now ? 'expired' : 'active'
}
