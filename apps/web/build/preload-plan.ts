import type { Plugin, Rolldown } from 'vite'

/** What the page of a plan loads with dynamic imports, all of it as soon as it is opened. */
const parts = ['/app/pages/project-frame.tsx', '/app/pages/plan-page.tsx']

/**
 * Writes `plan.html` beside `index.html`: the same page, which also names the files of a plan's page, so that they are
 * not asked for only when the code that all pages share has run, and then its worker. The server sends it at the address of
 * a plan.
 */
export function preloadPlan(): Plugin {
  return {
    name: 'preload-plan',
    apply: 'build',
    enforce: 'post',
    generateBundle(_options, bundle) {
      const page = bundle['index.html']
      if (page?.type !== 'asset') throw new Error('the build has no index.html')
      const html = String(page.source)
      if (!html.includes('</head>')) throw new Error('index.html has no head')
      const missing = filesOf(bundle).filter((file) => !html.includes(file))
      const links = [...missing.map(preload), prefetch(workerOf(bundle))]
      const source = html.replace('</head>', () => `${links.map((link) => `  ${link}\n  `).join('')}</head>`)
      this.emitFile({ type: 'asset', fileName: 'plan.html', source })
    },
  }
}

function filesOf(bundle: Rolldown.OutputBundle): string[] {
  const loaded = new Set<Rolldown.OutputChunk>()
  for (const part of parts) addWithImports(chunkOf(part, bundle), bundle, loaded)
  const styles = [...loaded].flatMap(({ viteMetadata }) => [...(viteMetadata?.importedCss ?? [])])
  const scripts = [...loaded].map(({ fileName }) => fileName)
  return [...new Set(styles), ...scripts]
}

function chunkOf(part: string, bundle: Rolldown.OutputBundle): Rolldown.OutputChunk {
  const chunk = Object.values(bundle).find(
    (output) => output.type === 'chunk' && output.facadeModuleId?.endsWith(part) === true,
  )
  if (chunk?.type !== 'chunk') throw new Error(`the build has no chunk of ${part}`)
  return chunk
}

function addWithImports(chunk: Rolldown.OutputChunk, bundle: Rolldown.OutputBundle, loaded: Set<Rolldown.OutputChunk>) {
  if (loaded.has(chunk)) return
  loaded.add(chunk)
  for (const name of chunk.imports) {
    const imported = bundle[name]
    if (imported?.type === 'chunk') addWithImports(imported, bundle, loaded)
  }
}

/** The code that gives the plan its numbers. */
function workerOf(bundle: Rolldown.OutputBundle): string {
  const [worker, ...others] = Object.keys(bundle).filter((name) => /^assets\/simulator-worker-[\w-]+\.js$/.test(name))
  if (worker === undefined) throw new Error('the build has no simulator')
  if (others.length > 0) throw new Error(`the build has several simulators: ${[worker, ...others].join(', ')}`)
  return worker
}

/** With a high priority, browsers would ask for all the styles before the script that every page starts with. */
function preload(file: string): string {
  const link = `crossorigin href="/${file}" />`
  return file.endsWith('.css')
    ? `<link rel="preload" as="style" fetchpriority="low" ${link}`
    : `<link rel="modulepreload" ${link}`
}

/** Arrives last, before the page starts the worker. Workers use no preloaded scripts, but they use cached ones. */
function prefetch(file: string): string {
  return `<link rel="prefetch" as="script" href="/${file}" />`
}
