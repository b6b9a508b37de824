export * from './domain-error.ts'
export * from './messages.ts'
export * from './process-stopping-error.ts'
export * from './refusal.ts'
