import {
  DecidedGate,
  DirectionToDecide,
  Gate,
  GateId,
  GateToResolve,
  PendingGate,
  parseUnlessMarked,
} from '@plangate/core/schemas'
import { z } from 'zod'
import { keyedProcedure, procedure, router } from '../trpc.ts'
import { OfProject, pagedOfProject } from './inputs.ts'

export const gateProcedures = router({
  /** Opens the gate and decides it, in one step. */
  decide: keyedProcedure('decide')
    .input(DirectionToDecide)
    .output(parseUnlessMarked(DecidedGate))
    .mutation(({ ctx, input }) => ctx.services.gates.decide(ctx.actor, input)),

  open: keyedProcedure('decide')
    .input(OfProject)
    .output(parseUnlessMarked(PendingGate))
    .mutation(({ ctx, input }) => ctx.services.gates.open(ctx.actor, input.projectId)),

  current: procedure('read')
    .input(OfProject)
    .output(parseUnlessMarked(Gate.nullable()))
    .query(({ ctx, input }) => ctx.services.gates.current(ctx.actor, input.projectId)),

  history: procedure('read')
    .input(pagedOfProject(GateId))
    .output(parseUnlessMarked(z.array(Gate)))
    .query(({ ctx, input }) => ctx.services.gates.history(ctx.actor, input.projectId, input)),

  resolve: keyedProcedure('decide')
    .input(GateToResolve)
    .output(parseUnlessMarked(DecidedGate))
    .mutation(({ ctx, input }) => ctx.services.gates.resolve(ctx.actor, input)),
})
