import { TRPCError } from '@trpc/server'
import { getHTTPStatusCodeFromError } from '@trpc/server/http'
import { type TRPC_ERROR_CODE_KEY, TRPC_ERROR_CODES_BY_KEY } from '@trpc/server/rpc'
import { z } from 'zod'
import { codeByReason } from '../errors/error-table.ts'
import { detailSchemas } from './error-details.ts'

/** The codes of the refusals of the transport, as `toWireError` gives them. */
const codeByTransportReason = {
  PROCEDURE_NOT_FOUND: 'NOT_FOUND',
  METHOD_NOT_SUPPORTED: 'METHOD_NOT_SUPPORTED',
  UNSUPPORTED_MEDIA_TYPE: 'UNSUPPORTED_MEDIA_TYPE',
  SERVER_STOPPING: 'SERVICE_UNAVAILABLE',
  PAYLOAD_TOO_LARGE: 'PAYLOAD_TOO_LARGE',
} as const satisfies Record<string, TRPC_ERROR_CODE_KEY>

const codes: Record<keyof typeof detailSchemas, TRPC_ERROR_CODE_KEY> = { ...codeByReason, ...codeByTransportReason }

/** Returns the responses of OpenAPI for all refusals, by HTTP status. Each lists its reasons with their details. */
export function describeErrors(): Record<string, object> {
  const refusals = Object.entries(codes).map(([reason, code]) => ({ reason, code, status: statusOf(code) }))
  const byStatus = Object.groupBy(refusals, ({ status }) => status)
  return Object.fromEntries(
    Object.entries(byStatus).map(([status, ofStatus = []]) => [
      status,
      {
        description: ofStatus.map(({ reason }) => reason).join(', '),
        content: {
          'application/json': { schema: { oneOf: ofStatus.map(({ reason, code }) => refusalSchema(reason, code)) } },
        },
      },
    ]),
  )
}

const detailsByReason: ReadonlyMap<string, z.ZodType> = new Map(Object.entries(detailSchemas))

function refusalSchema(reason: string, code: TRPC_ERROR_CODE_KEY): object {
  const { $schema: _, ...schema } = z.toJSONSchema(
    z.object({
      error: z.object({
        message: z.string(),
        code: z.literal(TRPC_ERROR_CODES_BY_KEY[code]),
        data: z.object({
          code: z.literal(code),
          httpStatus: z.literal(statusOf(code)),
          requestId: z.string(),
          reason: z.literal(reason),
          details: detailsByReason.get(reason) ?? z.null(),
        }),
      }),
    }),
  )
  return schema
}

const statusOf = (code: TRPC_ERROR_CODE_KEY) => getHTTPStatusCodeFromError(new TRPCError({ code }))
