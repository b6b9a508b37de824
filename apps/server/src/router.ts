import { assumptionProcedures } from './procedures/assumption-procedures.ts'
import { briefProcedures } from './procedures/brief-procedures.ts'
import { buildProcedures } from './procedures/build-procedures.ts'
import { gateProcedures } from './procedures/gate-procedures.ts'
import { interviewProcedures } from './procedures/interview-procedures.ts'
import { actualsProcedures, ledgerProcedures } from './procedures/ledger-procedures.ts'
import { planProcedures } from './procedures/plan-procedures.ts'
import { projectProcedures } from './procedures/project-procedures.ts'
import { recordProcedures } from './procedures/record-procedures.ts'
import { reviewProcedures } from './procedures/review-procedures.ts'
import { runProcedures } from './procedures/run-procedures.ts'
import { sessionProcedures } from './procedures/session-procedures.ts'
import { shareProcedures } from './procedures/share-procedures.ts'
import { tokenProcedures } from './procedures/token-procedures.ts'
import { webhookProcedures } from './procedures/webhook-procedures.ts'
import { router } from './trpc.ts'

export const appRouter = router({
  projects: projectProcedures,
  assumptions: assumptionProcedures,
  briefs: briefProcedures,
  interviews: interviewProcedures,
  gates: gateProcedures,
  plans: planProcedures,
  runs: runProcedures,
  builds: buildProcedures,
  records: recordProcedures,
  actuals: actualsProcedures,
  reviews: reviewProcedures,
  ledger: ledgerProcedures,
  session: sessionProcedures,
  tokens: tokenProcedures,
  webhooks: webhookProcedures,
  shares: shareProcedures,
})

/** The contract that clients are typed by. */
export type AppRouter = typeof appRouter
