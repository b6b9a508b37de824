import { defineConfig, type TestProjectInlineConfiguration } from 'vitest/config'

declare module 'vitest' {
  interface ProvidedContext {
    /** The full run tries as often as is claimed; the quick one as often as nobody minds waiting for. */
    extent: 'quick' | 'full'
  }
}

export default defineConfig({ test: { projects: [project('unit', 'quick'), project('full', 'full')] } })

function project(name: string, extent: 'quick' | 'full'): TestProjectInlineConfiguration {
  // Property tests share the machine with everything else that a check runs.
  return {
    test: { name, include: ['src/**/*.test.ts'], isolate: false, testTimeout: 60_000, provide: { extent } },
  }
}
