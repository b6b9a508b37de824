import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'

export default defineConfig({
  plugins: [react()],
  server: {
    // The server refuses foreign Host and Origin headers, so the proxy forwards them unchanged.
    proxy: { '/trpc': { target: 'http://127.0.0.1:4400', changeOrigin: false } },
  },
  build: { target: 'baseline-widely-available', sourcemap: false },
})
