import type { Currency } from '@plangate/core/schemas'
import { createContext } from 'react'

/** What the project will count in once the brief is saved; null: as it does. */
export const CountedCurrency = createContext<Currency | null>(null)
