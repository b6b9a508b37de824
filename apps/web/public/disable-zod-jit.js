// Zod probes whether it may compile schemas with `eval`, which the content security policy blocks and reports. It reads
// this setting before the first schema is created; only a script of its own is sure to run before every module.
globalThis.__zod_globalConfig = { jitless: true }
