import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { createApp } from './app/app.tsx'

// Zod probes whether it may compile schemas with `eval`, which the content security policy blocks and reports. It reads
// this setting before the first schema is created, and no schema is in the code that loads first.
Reflect.set(globalThis, '__zod_globalConfig', { jitless: true })

const root = document.getElementById('root')
if (!root) throw new Error('index.html holds no #root')

createRoot(root).render(<StrictMode>{createApp()}</StrictMode>)
