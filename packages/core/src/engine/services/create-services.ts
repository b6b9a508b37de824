import { ActualsService } from './actuals-service.ts'
import { AssumptionService, type AssumptionServiceDependencies } from './assumption-service.ts'
import { BriefService } from './brief-service.ts'
import { BriefWritingService } from './brief-writing-service.ts'
import { BuildService } from './build-service.ts'
import { ErasureService } from './erasure-service.ts'
import { ExportService } from './export-service.ts'
import { GateService } from './gate-service.ts'
import { InterviewService, type InterviewServiceDependencies } from './interview-service.ts'
import { LedgerService } from './ledger-service.ts'
import { LimitService } from './limit-service.ts'
import { PermitSigner, type SigningSettings } from './permit-signer.ts'
import { PlanService, type PlanServiceDependencies } from './plan-service.ts'
import { ProjectService } from './project-service.ts'
import { RecordService } from './record-service.ts'
import { ReviewService } from './review-service.ts'
import { RunService, type RunServiceDependencies } from './run-service.ts'
import { SelectionService } from './selection-service.ts'
import { ShareService } from './share-service.ts'
import { TokenService } from './token-service.ts'
import { UserService } from './user-service.ts'
import { WebhookService, type WebhookSettings } from './webhook-service.ts'

/**
 * All services over one database. Every method that acts for a user takes an `Actor` first. Processes with a `RunWorker`
 * work on runs.
 */
export interface Services {
  projects: ProjectService
  assumptions: AssumptionService
  briefs: BriefService
  briefWriting: BriefWritingService
  interviews: InterviewService
  gates: GateService
  plans: PlanService
  runs: RunService
  selections: SelectionService
  builds: BuildService
  signer: PermitSigner
  actuals: ActualsService
  reviews: ReviewService
  ledger: LedgerService
  users: UserService
  tokens: TokenService
  webhooks: WebhookService
  shares: ShareService
  limits: LimitService
  erasure: ErasureService
  exports: ExportService
  records: RecordService
}

export interface SigningDependencies {
  /** Null: permits are not signed. */
  signing: SigningSettings | null
}

export interface WebhookDependencies {
  webhooks: WebhookSettings
}

export function createServices(
  dependencies: PlanServiceDependencies &
    RunServiceDependencies &
    InterviewServiceDependencies &
    AssumptionServiceDependencies &
    SigningDependencies &
    WebhookDependencies,
): Services {
  const { db, signing } = dependencies
  const signer = new PermitSigner(db, signing)
  return {
    projects: new ProjectService(db),
    assumptions: new AssumptionService(dependencies),
    briefs: new BriefService(db),
    briefWriting: new BriefWritingService(dependencies),
    interviews: new InterviewService(dependencies),
    gates: new GateService(db),
    plans: new PlanService(dependencies),
    runs: new RunService(dependencies),
    selections: new SelectionService(db),
    builds: new BuildService(db, signer),
    signer,
    actuals: new ActualsService(db),
    reviews: new ReviewService(db),
    ledger: new LedgerService(db),
    users: new UserService(db),
    tokens: new TokenService(db),
    webhooks: new WebhookService(db, dependencies.webhooks),
    shares: new ShareService(db),
    limits: new LimitService(db),
    erasure: new ErasureService(dependencies),
    exports: new ExportService(db),
    records: new RecordService(db),
  }
}
