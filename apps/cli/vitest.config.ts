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
            testTimeout: 900_000,
            hookTimeout: 900_000,
            experimental: { viteModuleRunner: false, nodeLoader: false },
          },
        },
        {
          test: {
            name: 'process',
            include: [`${started}/**/*.process.test.ts`],
            // The files share the loaded code, and a PGlite that is emptied between them.
            isolate: false,
            testTimeout: 900_000,
            hookTimeout: 900_000,
            experimental: { viteModuleRunner: false, nodeLoader: false },
          },
        },
      ],
    },
  }
})
