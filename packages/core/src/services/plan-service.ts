import type { Kysely } from 'kysely'
import type { Tables } from '../data/tables.ts'
import type { Runner } from '../runner/runner.ts'
import type { CurrentPlanSet, PlanSet, PlanSetHead, ProjectId, RateBand, UserId } from '../schemas/index.ts'

export interface PlanServiceDependencies {
  db: Kysely<Tables>
  runner: Runner
  /** USD per person-hour that options are priced at. */
  rate: RateBand
  runnerTimeoutSeconds: number
}

export class PlanService {
  readonly #dependencies: PlanServiceDependencies

  constructor(dependencies: PlanServiceDependencies) {
    this.#dependencies = dependencies
  }

  generate(owner: UserId, projectId: ProjectId, signal?: AbortSignal): Promise<PlanSet> {
    throw new Error(`${this.#dependencies}${owner}${projectId}${String(signal)}`)
  }

  regenerate(owner: UserId, projectId: ProjectId, feedback: string, signal?: AbortSignal): Promise<PlanSet> {
    throw new Error(`${owner}${projectId}${feedback}${String(signal)}`)
  }

  get(owner: UserId, projectId: ProjectId): Promise<CurrentPlanSet> {
    throw new Error(`${owner}${projectId}`)
  }

  history(owner: UserId, projectId: ProjectId): Promise<PlanSetHead[]> {
    throw new Error(`${owner}${projectId}`)
  }

  version(owner: UserId, projectId: ProjectId, version: number): Promise<PlanSet> {
    throw new Error(`${owner}${projectId}${version}`)
  }

  deepResearch(owner: UserId, projectId: ProjectId): Promise<never> {
    throw new Error(`${owner}${projectId}`)
  }
}
