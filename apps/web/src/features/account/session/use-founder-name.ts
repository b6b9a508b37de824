import { useSessionState } from './session-context.ts'

/** Names the person who is signed in, as in "decided by Ada"; "the founder" where nobody signs in. */
export function useFounderName(): string {
  const state = useSessionState()
  return 'person' in state ? state.person.name : 'the founder'
}
