import { UserId } from '@plangate/core/schemas'
import type { Tables } from '@plangate/core/services'
import { type FastifyTRPCPluginOptions, fastifyTRPCPlugin } from '@trpc/server/adapters/fastify'
import Fastify from 'fastify'
import { Kysely, PostgresDialect } from 'kysely'
import pg from 'pg'
import { ownerHeader } from '../load/call.ts'
import { announceReady } from './announce-ready.ts'
import { ServerSettings } from './server-settings.ts'
import { type StockRouter, stockRouter } from './stock-router.ts'

/**
 * The stack as its documentation shows it: tRPC's plugin on Fastify, Kysely on a pool of pg, zod schemas for input and
 * output. It does what the procedures need and nothing else: no identity, limits, headers, keys or hashes.
 */
const { databaseUrl, ownerId } = ServerSettings.parse(JSON.parse(process.argv[2] ?? ''))
const pool = new pg.Pool({ connectionString: databaseUrl, max: 10 })
const db = new Kysely<Tables>({ dialect: new PostgresDialect({ pool }) })

const server = Fastify({ routerOptions: { maxParamLength: 5_000 } })
const trpcOptions: FastifyTRPCPluginOptions<StockRouter>['trpcOptions'] = {
  router: stockRouter,
  createContext: ({ req }) => ({ db, owner: UserId.parse(req.headers[ownerHeader] ?? ownerId) }),
}
await server.register(fastifyTRPCPlugin, { prefix: '/trpc', trpcOptions })
await server.listen({ host: '127.0.0.1', port: 0 })
announceReady(server.server.address())
