import { defineConfig } from 'tsdown'

/** The commands that call a running Plangate, with everything that they import: they need Node 20 and no other package. */
export default defineConfig({
  entry: 'src/main.ts',
  platform: 'node',
  target: 'node20',
  fixedExtension: false,
  // No database and no planner.
  deps: {
    onlyBundle: [
      '@modelcontextprotocol/sdk',
      'canonicalize',
      'commander',
      'content-type',
      'eventsource-parser',
      'jose',
      'pkce-challenge',
      'zod',
    ],
  },
  dts: false,
})
