export type { ModelProvider, ModelRunnerConfig } from './language-model.ts'
export * from './likely-cost.ts'
export { createModelRunner } from './model-runner.ts'
export { PROMPT_VERSION } from './prompt.ts'
