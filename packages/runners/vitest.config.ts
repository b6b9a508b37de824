import { defineConfig } from 'vitest/config'

// Property tests share the machine with everything else that a check runs.
const testTimeout = 60_000

// The full suite fuzzes as often as is claimed; the quick one as often as nobody minds waiting for.
export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'unit',
          include: ['src/**/*.test.ts'],
          isolate: false,
          testTimeout,
          provide: { fuzzedAnswers: 500 },
        },
      },
      {
        test: {
          name: 'full',
          include: ['src/**/*.fuzz.test.ts'],
          isolate: false,
          testTimeout,
          provide: { fuzzedAnswers: 10_000 },
        },
      },
    ],
  },
})
