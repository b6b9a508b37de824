import type { ListedPermit } from '@plangate/core/schemas'
import { trpc } from '../../shared/api/trpc.ts'

/** Names who asked for a permit. While the names are loading or unavailable, a token is described as "a token". */
export function useAskerNames(): (permit: ListedPermit) => string {
  const { data: tokens } = trpc.tokens.list.useQuery()
  return ({ tokenId }) => {
    if (tokenId === null) return 'you'
    const name = tokens?.find(({ id }) => id === tokenId)?.name
    return name === undefined ? 'a token' : `the token "${name}"`
  }
}
