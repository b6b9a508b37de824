import type { UserId } from '../../domain/schemas/index.ts'
import type { Actor } from '../data/actor.ts'

/**
 * Returns the actor for an app that calls the services in its own process, without a request: the audit log names the
 * user, and neither a token nor a request. To make a decision repeatable, spread it and add `idempotency`.
 */
export function inProcessActor(userId: UserId): Actor {
  return { userId, tokenId: null, onlyProject: null, requestId: null, idempotency: null }
}
