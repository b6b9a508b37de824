import { execFile } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, readFileSync } from 'node:fs'
import { createServer } from 'node:http'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { expect, it } from 'vitest'

const root = fileURLToPath(new URL('..', import.meta.url))
const read = (path: string) => readFileSync(join(root, path), 'utf8')

/** Each instruction of the Containerfile with its arguments, continued lines in one. */
const instructions = read('Containerfile')
  .replaceAll(/\\\n/g, ' ')
  .split('\n')
  .flatMap((line) => {
    const [, name, words] = /^([A-Z]+) (.*)$/.exec(line) ?? []
    return name === undefined || words === undefined ? [] : [{ name, words: words.replaceAll(/ +/g, ' ') }]
  })
const all = (name: string) => instructions.filter((it) => it.name === name).map(({ words }) => words)
const runtime = instructions.slice(instructions.findLastIndex(({ name }) => name === 'FROM'))

/** A command in JSON form, which no shell reads. */
const commandOf = (words: string): string[] => JSON.parse(words.slice(words.indexOf('[')))

it('runs as a user without privileges, who owns nothing but the data', () => {
  expect(all('USER')).toEqual(['node'])
  const names = runtime.map(({ name }) => name)
  expect(names.lastIndexOf('RUN')).toBeLessThan(names.indexOf('USER'))
  expect(runtime.filter(({ name }) => name === 'COPY')).toEqual([
    { name: 'COPY', words: '--from=build /plangate /plangate' },
  ])
  expect(runtime.find(({ name }) => name === 'RUN')?.words).toContain('--owner=node --group=node --mode=0700 /data')
  expect(all('VOLUME')).toEqual(['/data'])
})

it('starts a program that is there, with settings that are there, on the Node of the workspace', () => {
  const [command, path] = commandOf(all('CMD').join())
  expect(command).toBe('node')
  expect(existsSync(join(root, path ?? ''))).toBe(true)
  const set =
    all('ENV')
      .join(' ')
      .match(/\b[A-Z_]+(?==)/g) ?? []
  const known = ['NODE_ENV', ...(read('apps/server/src/env.ts').match(/^ {2}[A-Z_]+(?=:)/gm) ?? [])].map((it) =>
    it.trim(),
  )
  expect(set.filter((name) => !known.includes(name))).toEqual([])
  const major = /^ +node: (\d+)\./m.exec(read('pnpm-workspace.yaml'))?.[1]
  expect(all('FROM').map((image) => image.split(' ')[0])).toEqual([`node:${major}-slim`, `node:${major}-slim`])
})

it('is run in the page about operations with settings that are there, and operated with a program that is there', () => {
  const [, lines = ''] = /```sh\n(docker build [\s\S]*?)```/.exec(read('docs/operations.md')) ?? []
  const set = [...lines.matchAll(/ -e ([A-Z_]+)=/g)].map(([, name]) => name)
  // Without the address that people open, no permit verifies: its issuer is the address inside the container.
  expect(set).toContain('PLANGATE_PUBLIC_URL')
  expect(set.filter((name) => !read('apps/server/src/env.ts').includes(`  ${name}: `))).toEqual([])
  const [, program = ''] = /docker run --rm .* node (\S+) tokens revoke/.exec(read('docs/operations.md')) ?? []
  expect(existsSync(join(root, program)) && program.endsWith('.ts')).toBe(true)
})

it('installs with a lockfile and builds a package that is there', () => {
  const [steps = ''] = all('RUN')
  const filter = /--filter (\S+) (\S+)/.exec(steps)
  const { name, scripts } = JSON.parse(read('apps/web/package.json'))
  expect([filter?.[1], scripts[filter?.[2] ?? '']]).toEqual([name, 'vite build'])
  expect(steps.match(/install --frozen-lockfile/g)).toHaveLength(2)
})

it('takes no secret, history or build of this machine into the image', () => {
  const ignored = read('.dockerignore').split('\n')
  for (const kept of ['.git', '.plangate', '**/.env', '**/node_modules', '**/dist']) expect(ignored).toContain(kept)
})

it('is healthy while the operations port of its role says so, and not otherwise', { timeout: 240_000 }, async () => {
  expect(all('ENV').join()).toMatch(/\bPLANGATE_OPERATIONS_PORT=\d+/)
  const [, ...args] = commandOf(all('HEALTHCHECK').join())
  let status = 200
  const asked: (string | undefined)[] = []
  const server = createServer(({ url }, response) => {
    asked.push(url)
    response.writeHead(status).end()
  }).listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  const env = { PLANGATE_OPERATIONS_PORT: String(typeof address === 'object' ? address?.port : 0) }
  const check = () => promisify(execFile)(process.execPath, args, { env })
  await expect(check()).resolves.toMatchObject({ stdout: '', stderr: '' })
  status = 500
  await expect(check()).rejects.toMatchObject({ code: 1 })
  server.close()
  server.closeAllConnections()
  await expect(check()).rejects.toMatchObject({ code: 1 })
  expect(asked).toEqual(['/healthz', '/healthz'])
})
