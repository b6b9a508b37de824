import { createRequire } from 'node:module'
import { fileURLToPath } from 'node:url'
import react from '@vitejs/plugin-react'
import { defineConfig, type Rolldown } from 'vite'
import { compressFiles } from './build/compress-files.ts'

/**
 * The Markdown reader decodes character references with an element of the page, which a worker does not have. Node's
 * entry of the same library has a table instead.
 */
function decoderWithoutPage(): string {
  const core = createRequire(fileURLToPath(import.meta.resolve('@plangate/core/brief-text')))
  const markdown = createRequire(core.resolve('mdast-util-from-markdown'))
  return markdown.resolve('decode-named-character-reference')
}

/** Large, and needed by some pages only. They get chunks of their own. */
const large =
  /node_modules\/(recharts|victory-|d3-|@reduxjs|react-redux|immer|zod|oidc-client-ts|micromark|mdast)|core\/src\/domain\/(schemas|brief-text|estimate|analysis)/

/** Parts that several pages share, by the pages that share them. */
const sharedParts = { minShareCount: 2, entriesAware: true }

/** Small parts of the app are merged: each file has headers, and is compressed by itself. */
const merged = { ...sharedParts, entriesAwareMergeThreshold: 4_000 }

function ofLibraries(id: string): string | null {
  return id.includes('/node_modules/') && !large.test(id) ? 'libraries' : null
}

/** Keeps forms apart, and what checks data with schemas, so that the rest loads neither the form library nor zod. */
function ofApp(id: string, context: Rolldown.ChunkingContext): string | null {
  if (id.includes('/node_modules/') || large.test(id)) return null
  if (reaches(/node_modules\/@mantine\/form\//, id, context)) return 'forms'
  return reaches(/node_modules\/zod\//, id, context) ? 'checked' : 'shared'
}

/** Whether a module imports one of a library, directly or not. */
function reaches(library: RegExp, id: string, context: Rolldown.ChunkingContext, seen = new Set<string>()): boolean {
  if (seen.has(id)) return false
  seen.add(id)
  if (library.test(id)) return true
  return context.getModuleInfo(id)?.importedIds.some((imported) => reaches(library, imported, context, seen)) ?? false
}

export default defineConfig({
  plugins: [react(), compressFiles()],
  resolve: { alias: { 'decode-named-character-reference': decoderWithoutPage() } },
  // Converters of files are loaded in parts.
  worker: { format: 'es' },
  server: {
    // The server refuses foreign Host and Origin headers, so the proxy forwards them unchanged.
    proxy: { '/trpc': { target: 'http://127.0.0.1:4400', changeOrigin: false } },
  },
  build: {
    target: 'baseline-widely-available',
    sourcemap: false,
    // Every browser that the app supports preloads modules.
    modulePreload: { polyfill: false },
    rolldownOptions: {
      output: {
        codeSplitting: {
          groups: [
            { name: 'first', tags: ['$initial'], priority: 2 },
            // Few files: each has headers of its own on the wire, and compresses by itself.
            // Not merged: merged parts can import each other, and then one of them runs before what it needs.
            { name: ofLibraries, priority: 1, ...sharedParts },
            { name: ofApp, priority: 1, ...merged },
          ],
        },
      },
    },
  },
})
