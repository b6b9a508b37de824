import type { DecidedGate, PendingGate } from '../schemas/index.ts'

/** What is stored of a pending gate. `describePending` adds the options that its reader chooses from. */
export type StoredPendingGate = Omit<PendingGate, 'options'>

/** What is stored of a decided gate. `describeDecided` adds its options and what the decision leads to. */
export type StoredDecidedGate = Omit<DecidedGate, 'options' | 'nextAction'>

export type StoredGate = StoredPendingGate | StoredDecidedGate
