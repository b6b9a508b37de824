import type { Migration } from 'kysely/migration'
import { up as projects } from './0001-projects.ts'
import { up as artifacts } from './0002-artifacts.ts'
import { up as gates } from './0003-gates.ts'
import { up as selections } from './0004-selections.ts'
import { up as runs } from './0005-runs.ts'
import { up as runEvents } from './0006-run-events.ts'
import { up as idempotencyKeys } from './0007-idempotency-keys.ts'
import { up as promptVersions } from './0008-prompt-versions.ts'
import { up as adjustedSelections } from './0009-adjusted-selections.ts'
import { up as users } from './0010-users.ts'
import { up as apiTokens } from './0011-api-tokens.ts'
import { up as auditLog } from './0012-audit-log.ts'
import { up as callCounts } from './0013-call-counts.ts'
import { up as auditEntryIds } from './0014-audit-entry-ids.ts'
import { up as weights } from './0015-weights.ts'
import { up as erasure } from './0016-erasure.ts'
import { up as intakes } from './0017-intakes.ts'
import { up as runKinds } from './0018-run-kinds.ts'
import { up as interviews } from './0019-interviews.ts'
import { up as heads } from './0020-heads.ts'
import { up as stateAsRead } from './0021-state-as-read.ts'
import { up as permits } from './0022-permits.ts'
import { up as signingKeys } from './0023-signing-keys.ts'
import { up as tokenLimits } from './0024-token-limits.ts'
import { up as research } from './0025-research.ts'
import { up as planAuthors } from './0026-plan-authors.ts'
import { up as assumptions } from './0027-assumptions.ts'
import { up as actuals } from './0028-actuals.ts'
import { up as reviews } from './0029-reviews.ts'
import { up as archive } from './0030-archive.ts'
import { up as webhooks } from './0031-webhooks.ts'
import { up as shares } from './0032-shares.ts'
import { up as letters } from './0033-letters.ts'
import { up as runningCosts } from './0034-running-costs.ts'

/**
 * The migrations that create the tables, oldest first. A released migration is never edited; a later one changes its
 * result.
 */
export const migrations: Readonly<Record<string, Pick<Migration, 'up'>>> = {
  '0001-projects': { up: projects },
  '0002-artifacts': { up: artifacts },
  '0003-gates': { up: gates },
  '0004-selections': { up: selections },
  '0005-runs': { up: runs },
  '0006-run-events': { up: runEvents },
  '0007-idempotency-keys': { up: idempotencyKeys },
  '0008-prompt-versions': { up: promptVersions },
  '0009-adjusted-selections': { up: adjustedSelections },
  '0010-users': { up: users },
  '0011-api-tokens': { up: apiTokens },
  '0012-audit-log': { up: auditLog },
  '0013-call-counts': { up: callCounts },
  '0014-audit-entry-ids': { up: auditEntryIds },
  '0015-weights': { up: weights },
  '0016-erasure': { up: erasure },
  '0017-intakes': { up: intakes },
  '0018-run-kinds': { up: runKinds },
  '0019-interviews': { up: interviews },
  '0020-heads': { up: heads },
  '0021-state-as-read': { up: stateAsRead },
  '0022-permits': { up: permits },
  '0023-signing-keys': { up: signingKeys },
  '0024-token-limits': { up: tokenLimits },
  '0025-research': { up: research },
  '0026-plan-authors': { up: planAuthors },
  '0027-assumptions': { up: assumptions },
  '0028-actuals': { up: actuals },
  '0029-reviews': { up: reviews },
  '0030-archive': { up: archive },
  '0031-webhooks': { up: webhooks },
  '0032-shares': { up: shares },
  '0033-letters': { up: letters },
  '0034-running-costs': { up: runningCosts },
}
