import { parseArgs } from 'node:util'
import { createRunner, readRunnerSettings } from '../configured-runner.ts'
import { runnerVariables } from './env.ts'
import { planBrief } from './plan-brief.ts'
import { summarizePlans } from './summarize-plans.ts'
import { wholeBriefs } from './whole-briefs.ts'

// Has the configured Runner plan labelled briefs, and prints how well it did: `pnpm evaluate --briefs 5`. Settings are
// those of the server, such as PLANGATE_RUNNER. A language model is paid for every brief.

const { values } = parseArgs({ options: { briefs: { type: 'string', default: String(wholeBriefs.length) } } })
const runner = createRunner(readRunnerSettings(runnerVariables))

const planned = []
for (const whole of wholeBriefs.slice(0, Number(values.briefs))) {
  process.stderr.write(`${whole.file}\n`)
  planned.push(await planBrief(runner, whole))
}
process.stdout.write(summarizePlans(runner, planned))
