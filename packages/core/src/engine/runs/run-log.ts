/** The log of background work. Fields hold ids and numbers, never text of a founder. */
export interface RunLog {
  warn(fields: object, message: string): void
  error(fields: object, message: string): void
}
