import { fileURLToPath } from 'node:url'

/** The built web app. */
export const webRoot = fileURLToPath(new URL('../dist', import.meta.url))
