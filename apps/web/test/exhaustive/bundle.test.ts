import { fileURLToPath } from 'node:url'
import { gzipSync } from 'node:zlib'
import { build, type Rolldown } from 'vite'
import { beforeAll, describe, expect, test, vi } from 'vitest'

/** How much compressed JavaScript a first visit to any page may load. */
const maxFirstLoadBytes = 279_000

type Chunk = Rolldown.OutputChunk

let chunks: Chunk[]
let planHtml: string
beforeAll(async () => {
  // In the test runner's environment, Vite would build the libraries for development.
  vi.stubEnv('NODE_ENV', 'production')
  const root = fileURLToPath(new URL('../..', import.meta.url))
  const built = await build({ root, logLevel: 'error', build: { write: false } })
  const outputs = Array.isArray(built) ? built : [built]
  vi.unstubAllEnvs()
  const files = outputs.flatMap((output) => ('output' in output ? output.output : []))
  chunks = files.filter(isChunk)
  const page = files.find(({ fileName }) => fileName === 'plan.html')
  planHtml = page?.type === 'asset' ? String(page.source) : ''
})

function isChunk(output: Rolldown.OutputChunk | Rolldown.OutputAsset): output is Chunk {
  return output.type === 'chunk'
}

/** Returns a chunk and its static imports. */
function loadedWith(chunk: Chunk, loaded = new Set<Chunk>()): Set<Chunk> {
  if (loaded.has(chunk)) return loaded
  loaded.add(chunk)
  for (const name of chunk.imports) {
    const imported = chunks.find(({ fileName }) => fileName === name)
    if (imported) loadedWith(imported, loaded)
  }
  return loaded
}

/** Returns what the page of a plan runs before it shows anything. */
function loadedForPlan(): Set<Chunk> {
  const loaded = new Set<Chunk>()
  for (const chunk of chunks) {
    if (chunk.isEntry || /\/(plan-page|project-frame)\.tsx$/.test(chunk.facadeModuleId ?? '')) loadedWith(chunk, loaded)
  }
  return loaded
}

const compressed = (chunk: Chunk) => gzipSync(chunk.code).byteLength

describe('the built web app', () => {
  test('contains no code of the server, its database or its services', () => {
    const modules = chunks.flatMap(({ moduleIds }) => moduleIds)
    const foreign =
      /node_modules\/(kysely|pg|fastify|@fastify|@electric-sql|@trpc\/server\/dist\/adapters)|apps\/server|packages\/(database|runners)|core\/src\/(engine|planning)/
    expect(modules.length).toBeGreaterThan(100)
    expect(modules.filter((id) => foreign.test(id))).toEqual([])
  })

  test('loads at most 279 kB of compressed JavaScript for a first visit to any page', () => {
    const [entry] = chunks.filter(({ isEntry }) => isEntry)
    if (!entry) throw new Error('the build has no entry')
    const pages = chunks.filter(({ facadeModuleId }) => facadeModuleId?.includes('/app/pages/'))
    expect(pages.length).toBeGreaterThanOrEqual(8)
    const sizes = pages.map((page) => {
      const loaded = loadedWith(page, loadedWith(entry))
      return { page: page.name, bytes: [...loaded].reduce((sum, chunk) => sum + compressed(chunk), 0) }
    })
    expect(sizes.filter(({ bytes }) => bytes > maxFirstLoadBytes)).toEqual([])
  })

  test('loads the page of a plan in at most 16 files of JavaScript', () => {
    const loaded = loadedForPlan()
    expect(loaded.size).toBeGreaterThan(5)
    expect([...loaded].map(({ fileName }) => fileName).slice(16)).toEqual([])
  })

  test('names in the entry page of a plan each of them, then the simulator, and no other', () => {
    const named = [...planHtml.matchAll(/assets\/[\w~-]+\.js/g)].map(([file]) => file)
    expect(planHtml).toContain(`<link rel="prefetch" as="script" href="/${named.at(-1)}" />`)
    expect(named.pop()).toContain('simulator-worker-')
    const needed = [...loadedForPlan()].map(({ fileName }) => fileName)
    expect(needed.length).toBeGreaterThan(5)
    expect(named.toSorted()).toEqual(needed.toSorted())
  })

  test('has no files that import each other, one of which would run before what it needs', () => {
    expect(chunks.length).toBeGreaterThan(50)
    const importsOf = (name: string) => chunks.find(({ fileName }) => fileName === name)?.imports ?? []
    const isReached = (from: string, sought: string, seen = new Set<string>()): boolean =>
      importsOf(from).some((name) => {
        if (name === sought) return true
        if (seen.has(name)) return false
        seen.add(name)
        return isReached(name, sought, seen)
      })
    expect(chunks.map(({ fileName }) => fileName).filter((name) => isReached(name, name))).toEqual([])
  })

  test('keeps the Markdown reader and the sample briefs out of the first load', () => {
    const [entry] = chunks.filter(({ isEntry }) => isEntry)
    const brief = chunks.find(({ facadeModuleId }) => facadeModuleId?.endsWith('brief-page.tsx'))
    if (!entry || !brief) throw new Error('the build has no brief page')
    const modules = [...loadedWith(brief, loadedWith(entry))].flatMap(({ moduleIds }) => moduleIds)
    expect(modules.filter((id) => /domain\/brief-text|micromark|mdast|briefs\/.*\.md/.test(id))).toEqual([])
  })
  test('compares plan versions in a worker, whose libraries no page loads', () => {
    const modules = chunks.flatMap(({ moduleIds }) => moduleIds)
    expect(modules.length).toBeGreaterThan(100)
    expect(modules.filter((id) => /core\/src\/domain\/plan-diff\/(?!continue-letters|match-options)/.test(id))).toEqual(
      [],
    )
  })

  test('keeps zod, forms, charts, dialogs and the words for failures out of what every page loads', () => {
    const [entry] = chunks.filter(({ isEntry }) => isEntry)
    if (!entry) throw new Error('the build has no entry')
    const modules = [...loadedWith(entry)].flatMap(({ moduleIds }) => moduleIds)
    const later =
      /node_modules\/(zod|recharts|@mantine\/(form|notifications))\/|components\/(Modal|Input)\/|core\/src\/domain\/schemas|explain-error/
    expect(modules.some((id) => id.endsWith('/project-list.tsx'))).toBe(true)
    expect(modules.filter((id) => later.test(id))).toEqual([])
  })

  test('keeps the sign-in code out of the first load', () => {
    const [entry] = chunks.filter(({ isEntry }) => isEntry)
    if (!entry) throw new Error('the build has no entry')
    const modulesOf = (loaded: Iterable<Chunk>) => [...loaded].flatMap(({ moduleIds }) => moduleIds)
    const signIn = /oidc-client-ts/
    expect(modulesOf(chunks).some((id) => signIn.test(id))).toBe(true)
    expect(modulesOf(loadedWith(entry)).filter((id) => signIn.test(id))).toEqual([])
  })
})
