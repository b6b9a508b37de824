import { propertySettings } from '@plangate/core/testing/extent'
import { defineConfig } from 'vitest/config'

export default defineConfig(({ mode }) => ({
  test: {
    projects: [
      {
        test: {
          name: 'unit',
          include: ['src/**/*.test.ts'],
          isolate: false,
          // Property tests share the machine with everything else that a check runs.
          testTimeout: 60_000,
          ...propertySettings(mode),
        },
      },
    ],
  },
}))
