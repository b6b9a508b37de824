/** Only the account that runs this process may read the data. */
export const privateModes = { directory: 0o700, file: 0o600 }
