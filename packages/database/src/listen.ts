/** A subscription to a NOTIFY channel. */
export interface Listening {
  stop(): void
}

/**
 * Listens to a channel. Notifications are hints that may get lost: those sent while the connection is down never
 * arrive. Resolves after the first attempt to listen, successful or not.
 */
export type Listen = (channel: string, onNotification: (payload: string) => void) => Promise<Listening>
