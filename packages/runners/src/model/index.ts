export * from './forecast-cost.ts'
export { createModelRunner } from './model-runner.ts'
export { promptVersion } from './prompt.ts'
export type { ModelProvider, ModelRunnerConfig } from './providers.ts'
