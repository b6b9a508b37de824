import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: { experimental: { viteModuleRunner: false, nodeLoader: false }, testTimeout: 300_000 },
})
