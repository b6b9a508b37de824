import { defineConfig } from 'vitest/config'

const fuzzing = 'src/**/*.fuzz.test.ts'

// The full suite fuzzes as often as is claimed; the quick one as often as nobody minds waiting for.
export default defineConfig({
  test: {
    projects: [
      { test: { name: 'unit', include: ['src/**/*.test.ts'], provide: { fuzzedAnswers: 500 } } },
      { test: { name: 'full', include: [fuzzing], provide: { fuzzedAnswers: 10_000 } } },
    ],
  },
})
