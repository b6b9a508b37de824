export * from './pinned-options.ts'
export * from './runner.ts'
export * from './runner-failure.ts'
