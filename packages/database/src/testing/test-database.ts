import 'vitest'

/** The database of a Vitest project: PGlite, or the server that the global setup started. */
export type TestDatabase = { kind: 'pglite' } | { kind: 'postgres'; url: string }

declare module 'vitest' {
  interface ProvidedContext {
    testDatabase: TestDatabase
  }
}
