/** Hears a channel of NOTIFY until it is stopped. */
export interface Listening {
  stop(): void
}

/**
 * Listens to a channel. A notification is a hint that comes soon and may get lost: while the connection is down, none
 * is heard, and none is caught up with. Resolves after the first attempt to listen, whether it succeeded or not.
 */
export type Listen = (channel: string, heard: (payload: string) => void) => Promise<Listening>
