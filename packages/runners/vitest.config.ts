import { defineConfig } from 'vitest/config'

// Property tests share the machine with everything else that a check runs.
export default defineConfig({ test: { include: ['src/**/*.test.ts'], testTimeout: 60_000 } })
