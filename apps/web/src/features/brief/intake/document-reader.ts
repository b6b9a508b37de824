import { readDocument } from '@plangate/core/intake'
import type { Intake } from '@plangate/core/schemas'

/** What the worker offers that reads documents. */
export class DocumentReader {
  read(text: string): Intake {
    return readDocument(text)
  }
}
