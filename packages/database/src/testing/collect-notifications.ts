import type { OpenDatabase } from '../open-database.ts'

/** Listens to a channel, and collects its notifications in a list. */
export async function collectNotifications({ listen }: Pick<OpenDatabase<unknown>, 'listen'>, channel: string) {
  const heard: string[] = []
  const arrivals = new Set<() => void>()
  const listening = await listen(channel, (payload) => {
    heard.push(payload)
    for (const arrived of arrivals) arrived()
  })
  const until = async (payload: string) => {
    while (!heard.includes(payload)) await new Promise<void>((resolve) => arrivals.add(resolve))
  }
  return { heard, until, stop: listening.stop }
}
