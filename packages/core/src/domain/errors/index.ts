export * from './domain-error.ts'
export * from './messages.ts'
export * from './refusal.ts'
