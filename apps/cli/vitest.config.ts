import { defineConfig } from 'vitest/config'

// Most tests here start a process of their own, which takes its time on a busy machine.
export default defineConfig({ test: { include: ['src/**/*.test.ts'], testTimeout: 60_000 } })
