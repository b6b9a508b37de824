/** The environment variables with the settings of the Runner. */
export const runnerVariables: NodeJS.ProcessEnv = process.env
