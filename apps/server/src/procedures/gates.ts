import { DecidedGate, Gate, GateId, GateResolution, PendingGate } from '@plangate/core/schemas'
import { z } from 'zod'
import { keyedProcedure, procedure, router } from '../trpc.ts'
import { OfProject } from './inputs.ts'

const GateToResolve = z.strictObject({ gateId: GateId, ...GateResolution.shape })

export const gates = router({
  open: keyedProcedure('decide')
    .input(OfProject)
    .output(PendingGate)
    .mutation(({ ctx, input }) => ctx.services.gates.open(ctx.userId, input.projectId, ctx.keyed)),

  current: procedure('read')
    .input(OfProject)
    .output(Gate.nullable())
    .query(({ ctx, input }) => ctx.services.gates.current(ctx.userId, input.projectId)),

  history: procedure('read')
    .input(OfProject)
    .output(z.array(Gate))
    .query(({ ctx, input }) => ctx.services.gates.history(ctx.userId, input.projectId)),

  resolve: keyedProcedure('decide')
    .input(GateToResolve)
    .output(DecidedGate)
    .mutation(({ ctx, input: { gateId, ...resolution } }) =>
      ctx.services.gates.resolve(ctx.userId, gateId, resolution, ctx.keyed),
    ),
})
