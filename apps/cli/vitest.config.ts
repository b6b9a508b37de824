import { configDefaults, defineConfig } from 'vitest/config'

export default defineConfig(({ mode }) => {
  // Operators' commands start the program many times: only `test:exhaustive` has the time.
  const started = mode === 'exhaustive' ? 'test/exhaustive' : 'src'
  return {
    test: {
      projects: [
        {
          test: {
            name: 'unit',
            include: ['src/**/*.test.ts'],
            exclude: [...configDefaults.exclude, '**/*.process.test.ts'],
            isolate: false,
            testTimeout: 300_000,
          },
        },
        {
          test: {
            name: 'process',
            include: [`${started}/**/*.process.test.ts`],
            testTimeout: 300_000,
            hookTimeout: 300_000,
          },
        },
      ],
    },
  }
})
