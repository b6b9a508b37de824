export * from './judge-build.ts'
export * from './judge-direction.ts'
