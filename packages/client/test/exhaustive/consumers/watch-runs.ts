import { createPlangateClient } from '@plangate/client'

/** Prints the number of the first event of a project's runs. */
const [url = '', projectId = ''] = process.argv.slice(2)
const stream = createPlangateClient({ url }).plans.watch.subscribe(
  { projectId, lastEventId: '0' },
  {
    onData: ({ id, data }) => {
      process.stdout.write(`Event ${id}: ${data.number}\n`)
      stream.unsubscribe()
    },
  },
)
