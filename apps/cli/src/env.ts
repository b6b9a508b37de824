/** Where the user stood: a package manager runs scripts in the workspace root and leaves the real place in INIT_CWD. */
export const { INIT_CWD: callerDirectory = process.cwd() } = process.env

/** What the settings of the Runner are read from. */
export const variables: NodeJS.ProcessEnv = process.env
