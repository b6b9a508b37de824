import 'vitest'

/** What the test files of a project run on: PGlite, or the server that a global set-up started. */
export type TestDatabase = { kind: 'pglite' } | { kind: 'postgres'; url: string }

declare module 'vitest' {
  interface ProvidedContext {
    testDatabase: TestDatabase
  }
}
