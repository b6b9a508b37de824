/** The user's directory. Package managers run scripts in the workspace root and pass the real one in INIT_CWD. */
export const { INIT_CWD: callerDirectory = process.cwd() } = process.env

/** The environment variables with the settings of the Runner and the database. */
export const variables: NodeJS.ProcessEnv = process.env
