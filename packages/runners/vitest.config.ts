import { defineConfig, type TestProjectInlineConfiguration } from 'vitest/config'

declare module 'vitest' {
  interface ProvidedContext {
    /** Test sizes: small for quick feedback, or the full size that the documentation states. */
    extent: 'quick' | 'full'
  }
}

export default defineConfig({ test: { projects: [project('unit', 'quick'), project('full', 'full')] } })

function project(name: string, extent: 'quick' | 'full'): TestProjectInlineConfiguration {
  // The timeout is generous because a check runs several suites at once.
  return {
    test: { name, include: ['src/**/*.test.ts'], isolate: false, testTimeout: 60_000, provide: { extent } },
  }
}
