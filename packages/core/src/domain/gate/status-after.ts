import type { Decision, Project } from '../schemas/index.ts'

/**
 * The status of a project once its gate is decided. To park parks it. To proceed is a wish to go on with it, so that it
 * unparks it, too. The other decisions say nothing about that.
 */
export function statusAfter(decision: Decision, status: Project['status']): Project['status'] {
  switch (decision) {
    case 'proceed':
      return 'active'
    case 'park':
      return 'parked'
    case 'narrow':
    case 'pivot':
      return status
  }
}
