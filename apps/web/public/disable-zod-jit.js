// Zod would try whether it may compile its schemas, which the content security policy refuses and tells of. This has to
// be known before the first schema is made, and no module is sure to run before all those that make one.
globalThis.__zod_globalConfig = { jitless: true }
