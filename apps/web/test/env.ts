/** The Chromium to test with, when it is not the one of the system or of npm. */
export const { CHROMIUM_PATH: chromiumPath } = process.env
