import { createRequire } from 'node:module'
import { fileURLToPath } from 'node:url'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'
import { compressFiles } from './build/compress-files.ts'
import { groups } from './build/group-modules.ts'
import { preloadPlan } from './build/preload-plan.ts'

/**
 * The Markdown reader decodes character references with an element of the page, which a worker does not have. Node's
 * entry of the same library has a table instead.
 */
function decoderWithoutPage(): string {
  const core = createRequire(fileURLToPath(import.meta.resolve('@plangate/core/brief-text')))
  const markdown = createRequire(core.resolve('mdast-util-from-markdown'))
  return markdown.resolve('decode-named-character-reference')
}

export default defineConfig({
  plugins: [react(), preloadPlan(), compressFiles()],
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
          groups,
        },
      },
    },
  },
})
