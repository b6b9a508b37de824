import { propertySettings } from '@plangate/core/testing/extent'
import { databaseProjects, databaseTests } from '@plangate/database/testing/projects'
import { configDefaults, defineConfig } from 'vitest/config'

const elsewhere = [...configDefaults.exclude, ...databaseTests, '**/*.process.test.ts']

/** For what has no limit of its own, on a machine that does much else. */
const patience = { expect: { poll: { timeout: 60_000 } } }

export default defineConfig(({ mode }) => {
  const { provide } = propertySettings(mode)
  // Most ways to fail, stop and upgrade take many starts of the program: only `test:exhaustive` has the time.
  const processTests = mode === 'exhaustive' ? ['test/exhaustive/*.process.test.ts'] : ['test/*.process.test.ts']
  const exclude = mode === 'exhaustive' ? configDefaults.exclude : [...configDefaults.exclude, 'test/exhaustive/**']
  // What differs between the databases is tested in `packages`; here, PGlite repeats what PostgreSQL shows.
  const repeatedOnPglite = mode === 'exhaustive' ? undefined : []
  return {
    test: {
      projects: [
        {
          test: {
            name: 'unit',
            include: ['{src,test}/**/*.test.ts'],
            exclude: elsewhere,
            isolate: false,
            testTimeout: 900_000,
            hookTimeout: 900_000,
            experimental: { viteModuleRunner: false, nodeLoader: false },
            provide,
          },
        },
        {
          test: {
            name: 'process',
            include: processTests,
            testTimeout: 900_000,
            hookTimeout: 900_000,
            experimental: { viteModuleRunner: false, nodeLoader: false },
            ...patience,
          },
        },
        ...databaseProjects({ provide, exclude }, repeatedOnPglite),
      ],
    },
  }
})
