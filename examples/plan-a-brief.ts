import { readFile } from 'node:fs/promises'
import { parseBriefMarkdown } from '@plangate/core/brief-text'
import { defaultProjectAssumptions } from '@plangate/core/estimate'
import { priceOptions, requestDraft } from '@plangate/core/planning'
import { createRunner, readRunnerSettings } from '@plangate/runners'

const parsed = parseBriefMarkdown(await readFile('packages/core/briefs/physio-clinic.md', 'utf8'))
if (!parsed.ok) throw new Error(parsed.issues.map(({ line, message }) => `line ${line}: ${message}`).join('\n'))
const { brief } = parsed

const runner = createRunner(readRunnerSettings({ PLANGATE_RUNNER: 'offline' }))
const limits = { signal: new AbortController().signal, timeoutSeconds: 60 }
const draft = await requestDraft(runner, { brief, regeneration: null }, limits)

const { options } = priceOptions({ draft, brief, projectAssumptions: defaultProjectAssumptions() })
for (const { name, timeToShip, engineeringCost } of options) console.info(`${name}: ${timeToShip}, ${engineeringCost}`)
