/**
 * Which room may import what. Anything that a row does not list is an error, and so is a folder without a row.
 *
 * - A room is a folder with everything in it, one file, or the files directly in the `src` of a package. Its name leaves
 *   out `apps`, `packages` and `src`. A `*` makes a room of each match, so features do not import each other.
 * - The second column names rooms by the end of their names; `domain/*` is all of them. `type:` means `import type` only.
 * - Files of one room may import each other. Import cycles are errors everywhere, even if only types close them.
 * - A package is entered by the entries that it exports.
 * - A test may import its own package, the exported entries of others and any library. Only tests import tests.
 */
export const boundaries = `
room                         | may import these rooms                                 | and these libraries

core/domain/schemas          |                                                        | zod
core/domain/errors           | schemas                                                |
core/domain/format           | schemas                                                |
core/domain/confidence       | schemas                                                |
core/domain/content-hash     | schemas                                                | @noble/hashes canonicalize node:*
core/domain/permit           | schemas                                                | jose zod
core/domain/gate             | schemas domain/errors content-hash                     |
core/domain/ledger           | schemas                                                |
core/domain/estimate         | schemas format domain/ledger                           | @noble/hashes
core/domain/progress         | schemas format estimate                                |
core/domain/decision-record  | schemas content-hash format domain/gate estimate       | mdast-util-to-markdown type:mdast
core/domain/analysis         | schemas domain/errors estimate                         | d3-array
core/domain/word-diff        |                                                        | diff
core/domain/plan-diff        | schemas word-diff                                      | canonicalize
core/domain/plan-editing     | schemas content-hash format estimate domain/analysis   | zod
core/domain/capability-answers | schemas                                              |
core/domain/brief-text       | schemas                                                | fastest-levenshtein mdast-util-* type:mdast type:zod
core/domain/intake           | schemas domain/gate domain/brief-text                  | franc-min

core/planning/runner         | schemas domain/errors                                  |
core/planning/research       | schemas estimate runner                                |
core/planning/drafts         | domain/* runner planning/research                      | uuid zod
core/planning/interview      | schemas content-hash confidence estimate capability-answers runner |
core/engine/data/migrations  |                                                        | kysely
core/engine/data             | schemas domain/errors content-hash gate domain/ledger  | kysely uuid
core/engine/runs             | domain/* runner drafts data                            | type:kysely uuid node:*
core/engine/sealing          |                                                        | node:*
core/engine/webhooks         | schemas data sealing                                   | ipaddr.js type:kysely standardwebhooks node:*
core/engine/services         | domain/* runner drafts interview data runs sealing webhooks | type:kysely type:zod jose uuid node:*
database                     |                                                        | @electric-sql/* kysely pg node:*
database/queue               | database                                               | kysely pg-boss node:*

runners/offline              | schemas domain/intake estimate runner                  | fastest-levenshtein wink-*
runners/model                | schemas domain/intake runner                           | @ai-sdk/* ai ipaddr.js zod
runners/training             | schemas runners/offline                                | zod node:*
runners/threads              | runner drafts interview runners/offline                | p-queue piscina node:*
runners                      | runner runners/offline runners/model runners/threads   | zod
runners/evaluation           | domain/* runner drafts runners                         | zod node:*
documents                    | schemas                                                | fflate *-util-* mammoth type:hast unpdf
documents/threads            | schemas domain/intake documents                        | piscina node:*
server/errors                | domain/errors database                                 | @trpc/server zod
server/addresses.ts          |                                                        | node:*
server/env.ts                | schemas estimate runners addresses.ts                  | ipaddr.js zod
server/identity              | schemas domain/errors type:services server/errors addresses.ts env.ts | jose zod type:fastify node:*
server/tracked-by.ts         | server/errors                                          | @trpc/server zod
server/context.ts            | schemas type:services server/identity                  |
server/trpc.ts               | schemas domain/errors type:services server/errors server/identity context.ts tracked-by.ts | @trpc/server zod
server/procedures            | schemas server/identity trpc.ts tracked-by.ts          | zod
server/router.ts             | trpc.ts procedures                                     |
server/openapi               | schemas type:domain/errors server/errors server/identity trpc.ts | @trpc/server zod
server/mcp                   | schemas runners/model                                  | @modelcontextprotocol/sdk zod type:fastify
server/logging.ts            | domain/errors runner database queue server/errors      | @opentelemetry/api pino zod type:fastify
                             | server/identity router.ts                              | type:@trpc/server
server/observation           | type:services type:database logging.ts                 | @opentelemetry/* prom-client zod type:fastify
server/http                  | schemas domain/errors type:services server/errors logging.ts | @fastify/static @trpc/server helmet zod type:fastify node:*
server/limits                | schemas domain/errors type:services database           | ipaddr.js zod type:fastify type:@trpc/server
                             | server/errors server/identity server/http type:env.ts trpc.ts router.ts | node:*
server                       | schemas domain/errors runner drafts services interview | @trpc/server close-with-grace
                             | migrations database queue runners runners/threads      | fastify uuid node:*
                             | documents/threads server/*                             |
cli                          | domain/* runner drafts runners documents documents/threads operate.ts cli/* | cli-table3 commander type:zod node:*
cli/remote                   | schemas domain/permit domain/progress decision-record cli | commander zod
cli/check                    | schemas domain/gate domain/permit cli cli/remote       | commander zod node:*
cli/mcp                      | cli cli/remote                                         | @modelcontextprotocol/sdk commander node:*
cli/operate.ts               | schemas services migrations database queue cli         |
remote                       | cli                                                    |
client                       | type:router.ts                                         | @trpc/client type:@trpc/server type:zod eventsource
web/shared                   | domain/* type:router.ts                                | react @mantine/* @tabler/* @tanstack/*
                             |                                                        | @trpc/* comlink idb-keyval zod
web/features/*               | domain/* type:router.ts shared documents               | react react-dom @mantine/* @tabler/* @tanstack/*
                             |                                                        | @trpc/client comlink fflate oidc-client-ts recharts
                             |                                                        | zod @plangate/core/briefs
web/app                      | schemas analysis type:router.ts shared features/*      | react @mantine/* @tabler/* @tanstack/*
                             |                                                        | @trpc/* @fontsource-variable/* eventsource zod
web                          | app                                                    | react react-dom
`
