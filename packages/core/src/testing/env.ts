/** The seed to repeat an exhaustive run with, as that run printed it. */
export const { PLANGATE_TEST_SEED: testSeed } = process.env
