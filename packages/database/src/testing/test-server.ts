import 'vitest'

/** What a global set-up prepares for the test files of a project: a snapshot of an empty PGlite, or a server. */
export type TestServer = { kind: 'pglite'; snapshotFile: string } | { kind: 'postgres'; url: string }

declare module 'vitest' {
  interface ProvidedContext {
    testServer: TestServer
  }
}
