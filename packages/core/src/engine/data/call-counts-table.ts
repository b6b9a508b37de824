export interface CallCountsTable {
  account: string
  calls: number
  ends_at: Date
}
