import { mkdtempDisposable } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Project } from '@plangate/core/schemas'
import { createTRPCClient, httpLink } from '@trpc/client'
import { expect, it } from 'vitest'
import type { AppRouter } from '../src/router.ts'
import { startProgram } from './start-program.ts'

const emptyDirectory = () => mkdtempDisposable(join(tmpdir(), 'plangate-start-'))
const clientOf = (url: string) => createTRPCClient<AppRouter>({ links: [httpLink({ url: `${url}/trpc` })] })

it('loses nothing that it acknowledged when it is stopped by Ctrl-C, or killed', async () => {
  await using directory = await emptyDirectory()
  const env = { PLANGATE_DATA_DIR: directory.path }
  const projects: Project[] = []
  for (const [signal, code] of [
    ['SIGINT', 0],
    ['SIGKILL', null],
  ] as const) {
    await using program = startProgram({ env })
    const client = clientOf(await program.url)
    expect(await client.projects.list.query()).toEqual(projects)
    projects.unshift(await client.projects.create.mutate({ name: `Before ${signal}` }))
    expect(await program.stop(signal)).toBe(code)
  }
  await using last = startProgram({ env })
  expect(await clientOf(await last.url).projects.list.query()).toEqual(projects)
})

it('refuses a data directory that another process uses, and a port that is in use', async () => {
  await using directory = await emptyDirectory()
  const env = { PLANGATE_DATA_DIR: directory.path }
  await using first = startProgram({ env })
  const { port } = new URL(await first.url)
  await using locked = startProgram({ env })
  expect(await locked.exit).toBe(1)
  expect(locked.printed).toMatch(/process \d+/)
  expect(locked.printed.trim().split('\n')).toHaveLength(1)
  await using taken = startProgram({ env: { PORT: port, PLANGATE_DATA_DIR: join(directory.path, 'other') } })
  expect(await taken.exit).toBe(1)
  expect(taken.printed).toBe('The port is in use: set PORT to a free port, or stop the program that uses this one.\n')
})
