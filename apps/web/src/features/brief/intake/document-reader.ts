import { readDocument, readFirstDocument } from '@plangate/core/intake'
import type { Currency, Intake } from '@plangate/core/schemas'

/** What the worker offers that reads documents. */
export class DocumentReader {
  read(text: string, currency: Currency): Intake {
    return readDocument(text, currency)
  }

  readFirst(text: string, chosen: Currency | null): Intake {
    return readFirstDocument(text, chosen)
  }
}
