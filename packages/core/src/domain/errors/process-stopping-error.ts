/** A wait or a stream ends because its process is being stopped. Clients ask another process, or this one's successor. */
export class ProcessStoppingError extends Error {
  override readonly name = 'ProcessStoppingError'

  constructor() {
    super('The process is being stopped.')
  }
}
