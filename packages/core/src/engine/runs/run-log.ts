/** Where the background tells what happens in it. Fields hold ids and numbers, never words of a founder. */
export interface RunLog {
  warn(fields: object, message: string): void
  error(fields: object, message: string): void
}
