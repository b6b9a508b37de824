import type { World } from '../world/world.ts'
import { MeasuredServer, type ServerOptions } from './measured-server.ts'

/** All answer the same calls; `limited` is the program with rate limits. */
export interface Servers {
  bare: MeasuredServer
  stock: MeasuredServer
  ours: MeasuredServer
  limited: MeasuredServer
}

/** More than any load reaches in a minute, so that calls are counted and none is refused. */
const highLimit = '1000000'

const limits = {
  PLANGATE_RATE_LIMIT_USER: highLimit,
  PLANGATE_RATE_LIMIT_ADDRESS: highLimit,
  PLANGATE_RATE_LIMIT_PLANS: highLimit,
  PLANGATE_RATE_LIMIT_DOCUMENTS: highLimit,
  PLANGATE_RATE_LIMIT_SHARES: highLimit,
}

/** Starts the program with its defaults, on the database of the world. */
export function startOurs(
  { databaseUrl }: World,
  settings: Record<string, string> = {},
  observed: Pick<ServerOptions, 'observesLoop'> = {},
): Promise<MeasuredServer> {
  const env = { PORT: '0', DATABASE_URL: databaseUrl, ...settings }
  return MeasuredServer.start('../../src/main.ts', {}, { env, ...observed })
}

/** Starts the servers that are compared. */
export async function startServers(world: World): Promise<Servers & AsyncDisposable> {
  await using stack = new AsyncDisposableStack()
  const argument = { databaseUrl: world.databaseUrl, ownerId: world.founder }
  const servers = {
    bare: stack.use(await MeasuredServer.start('bare-server.ts', argument)),
    stock: stack.use(await MeasuredServer.start('stock-server.ts', argument)),
    ours: stack.use(await startOurs(world)),
    limited: stack.use(await startOurs(world, limits)),
  }
  const owned = stack.move()
  return { ...servers, [Symbol.asyncDispose]: () => owned.disposeAsync() }
}
