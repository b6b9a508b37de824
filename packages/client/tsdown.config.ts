import { defineConfig } from 'tsdown'

/** JavaScript and one file of types, which import nothing but tRPC. Node 20 has no EventSource, so that is included. */
export default defineConfig({
  entry: 'src/index.ts',
  platform: 'neutral',
  target: 'node20',
  fixedExtension: false,
  deps: { onlyBundle: ['eventsource', 'eventsource-parser'] },
  dts: { generator: 'tsgo' },
})
