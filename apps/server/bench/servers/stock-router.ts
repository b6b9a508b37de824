import {
  CurrentPlanSet,
  ExecutionOption,
  OptionToSelect,
  PlanSetId,
  ProjectId,
  ProjectOverview,
} from '@plangate/core/schemas'
import { initTRPC, TRPCError } from '@trpc/server'
import { z } from 'zod'
import { ListedPlan, listPlans, listProjects } from './stock-lists.ts'
import {
  findCurrentPlan,
  findProject,
  findSelection,
  insertSelection,
  readChosen,
  type StockContext,
} from './stock-queries.ts'

const t = initTRPC.context<StockContext>().create()

const OfProject = z.object({ projectId: ProjectId })
const Chosen = z.object({ planSetId: PlanSetId, selectedOption: ExecutionOption, stale: z.boolean() })
const Permitted = z.object({ projectId: ProjectId, selectedOption: ExecutionOption, authorizedAt: z.iso.datetime() })

/** The procedures that are measured, as an application that follows the documentation writes them. */
export const stockRouter = t.router({
  projects: t.router({
    overview: t.procedure.output(z.array(ProjectOverview)).query(({ ctx }) => listProjects(ctx)),
  }),
  plans: t.router({
    history: t.procedure
      .input(OfProject)
      .output(z.array(ListedPlan))
      .query(({ ctx, input }) => listPlans(ctx, input.projectId)),
    get: t.procedure
      .input(OfProject)
      .output(CurrentPlanSet)
      .query(async ({ ctx, input }) => {
        const project = await findProject(ctx, input.projectId)
        const plan = await findCurrentPlan(ctx, project.id)
        const selection = await findSelection(ctx, project.id)
        const selectedOptionId = selection?.plan_set_id === plan.id ? selection.option_id : null
        return { ...plan, selectedOptionId }
      }),
    selected: t.procedure
      .input(OfProject)
      .output(Chosen)
      .query(({ ctx, input }) => readChosen(ctx, input.projectId)),
    select: t.procedure
      .input(OptionToSelect)
      .output(Chosen)
      .mutation(async ({ ctx, input: { projectId, optionId, reason = null } }) => {
        await insertSelection(ctx, { projectId, optionId, reason })
        return readChosen(ctx, projectId)
      }),
  }),
  builds: t.router({
    authorize: t.procedure
      .input(OfProject)
      .output(Permitted)
      .mutation(async ({ ctx, input: { projectId } }) => {
        const { selectedOption, stale } = await readChosen(ctx, projectId)
        if (stale) throw new TRPCError({ code: 'CONFLICT' })
        return { projectId, selectedOption, authorizedAt: new Date().toISOString() }
      }),
  }),
})

export type StockRouter = typeof stockRouter
