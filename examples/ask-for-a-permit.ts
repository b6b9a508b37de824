import { ProjectId } from '@plangate/core/schemas'
import type { AppRouter } from '@plangate/server'
import { createTRPCClient, httpLink, TRPCClientError } from '@trpc/client'

const [url = 'http://127.0.0.1:4400', projectId] = process.argv.slice(2)
const plangate = createTRPCClient<AppRouter>({ links: [httpLink({ url: `${url}/trpc` })] })
const isRefusal = (error: unknown): error is TRPCClientError<AppRouter> => error instanceof TRPCClientError

try {
  const permit = await plangate.builds.authorize.mutate({ projectId: ProjectId.parse(projectId) })
  console.info(`Build "${permit.selectedOption.name}".`)
} catch (error) {
  if (!isRefusal(error)) throw error
  console.error(`Do not build. ${error.message}`)
  if (error.data?.reason === 'SELECTION_STALE') console.error(`Changed: ${error.data.details.changed.join(', ')}`)
  process.exitCode = 1
}
