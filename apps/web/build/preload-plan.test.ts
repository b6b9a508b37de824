import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { build, type Plugin, type Rolldown } from 'vite'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { preloadPlan } from './preload-plan.ts'

let root: string
beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'preload-plan-'))
  const pages = join(root, 'app', 'pages')
  await mkdir(pages, { recursive: true })
  for (const page of ['project-frame', 'plan-page'])
    await writeFile(join(pages, `${page}.tsx`), `export const page = '${page}'`)
  const main = "import('./app/pages/project-frame.tsx'); import('./app/pages/plan-page.tsx')"
  await writeFile(join(root, 'main.ts'), main)
  const html = '<html><head><script type="module" src="/main.ts"></script></head><body></body></html>'
  await writeFile(join(root, 'index.html'), html)
})
afterAll(() => rm(root, { recursive: true }))

function emit(files: string[]): Plugin {
  return {
    name: 'emit',
    generateBundle() {
      for (const fileName of files) this.emitFile({ type: 'asset', fileName, source: '' })
    },
  }
}

/** Builds a small app that has these other files, and returns its `plan.html`. */
async function buildWith(files: string[], output: Rolldown.OutputOptions = {}): Promise<string> {
  const built = await build({
    root,
    configFile: false,
    logLevel: 'silent',
    plugins: [emit(files), preloadPlan()],
    build: { write: false, rolldownOptions: { output } },
  })
  const outputs = Array.isArray(built) ? built : [built]
  const all = outputs.flatMap((one) => ('output' in one ? one.output : []))
  const page = all.find(({ fileName }) => fileName === 'plan.html')
  return page?.type === 'asset' ? String(page.source) : ''
}

const worker = 'assets/simulator-worker-B_3-x.js'

test('names the script of the simulator, and no other file that is named after it', async () => {
  const html = await buildWith([`${worker}.map`, 'assets/old/simulator-worker-a.js', worker])
  expect(html.match(/rel="prefetch".* href="(.*)"/)?.[1]).toBe(`/${worker}`)
})

test.each([
  { files: [], error: 'the build has no simulator' },
  { files: [`${worker}.map`], error: 'the build has no simulator' },
  { files: [worker, 'assets/simulator-worker-a.js'], error: 'the build has several simulators' },
])('fails without exactly one simulator: $files', async ({ files, error }) => {
  await expect(buildWith(files)).rejects.toThrow(error)
})

test('names files as they are when they contain what `replace` would fill in', async () => {
  const html = await buildWith([worker], { chunkFileNames: 'assets/[name]-$$.js' })
  expect(html).toContain('href="/assets/plan-page-$$.js"')
})
