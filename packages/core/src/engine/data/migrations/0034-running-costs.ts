/**
 * Changes nothing in the database. From here on, what is stored may have running costs, the version that an edit started
 * from, and the currency of a limit; processes from before refuse to read these. They answer 503 once this is applied.
 */
export async function up(): Promise<void> {
  // Nothing to change.
}
