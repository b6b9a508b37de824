/** The Chromium to test with instead of the system's or the one from npm. */
export const { CHROMIUM_PATH: chromiumPath } = process.env
