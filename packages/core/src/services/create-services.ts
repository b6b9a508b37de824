import { BriefService } from './brief-service.ts'
import { BuildService } from './build-service.ts'
import { GateService } from './gate-service.ts'
import { PlanService, type PlanServiceDependencies } from './plan-service.ts'
import { ProjectService } from './project-service.ts'
import { SelectionService } from './selection-service.ts'

/** All that Plangate does, over one database and one Runner. */
export interface Services {
  projects: ProjectService
  briefs: BriefService
  gates: GateService
  plans: PlanService
  selections: SelectionService
  builds: BuildService
}

export function createServices(dependencies: PlanServiceDependencies): Services {
  const { db } = dependencies
  return {
    projects: new ProjectService(db),
    briefs: new BriefService(db),
    gates: new GateService(db),
    plans: new PlanService(dependencies),
    selections: new SelectionService(db),
    builds: new BuildService(db),
  }
}
