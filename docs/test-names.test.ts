import { existsSync, globSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, it } from 'vitest'

const root = fileURLToPath(new URL('..', import.meta.url))
const tests = globSync('{apps,packages}/*/src/**/*.{test,test-d}.{ts,tsx}', { cwd: root })

/** Tests of a rule that several files keep, by folder. Every other test has the name of its file, or of its folder. */
const rules: Record<string, string[]> = {
  'apps/cli/src': ['agents-as-planners', 'module-graph', 'where-builds-happen'],
  'apps/web/src': ['other-currencies'],
  'apps/web/src/app': ['class-names'],
  'apps/web/src/features/plan': ['no-contradictions'],
  'packages/core/src/domain/analysis': ['what-if-sequence', 'what-if-twins'],
  'packages/core/src/domain/brief-text': ['hostile-markdown', 'markdown-issues'],
  'packages/core/src/domain/estimate': ['derived-words'],
  'packages/core/src/domain/estimate/rule-1': ['same-bytes', 'simulate'],
  'packages/core/src/domain/intake': ['hostile-documents', 'short-notes', 'stories'],
  'packages/core/src/planning/drafts': ['malformed-answers', 'price-pinned'],
  'packages/core/src/engine/data': ['append-only', 'owned', 'runs-kept'],
  'packages/core/src/engine/runs': ['attempts', 'progress', 'run-families', 'run-kinds', 'run-statements', 'watch'],
  'packages/core/src/engine/services': [
    ...[
      'adjusted-selections',
      'audit',
      'capability-answers',
      'concurrency',
      'decisions',
      'idempotency',
      'limits',
      'model-based',
      'one-moment',
    ],
    ...['selecting-conflicts', 'statement-counts', 'users', 'weights'],
    ...[
      'outlook',
      'overview',
      'permit-ends',
      'permits',
      'pinned-options',
      'read-feedback',
      'plans',
      'same-words',
      'tokens',
      'too-many-items',
    ],
  ],
  'packages/core/src/domain/intake/targets': ['team-labels', 'founders-words'],
  'packages/core/src/domain/intake/sections': ['ends-section', 'section-numbers'],
  'packages/core/src/domain/intake/placing': ['stems-and-grades'],
  'packages/core/src/domain/intake/cues': ['single-words'],
  'packages/core/src/domain/intake/brief': ['name-labels'],
  'packages/database/src': ['named-statements', 'run-and-listen'],
  'packages/database/src/queue': ['job-queue'],
  'packages/runners/src/offline/feedback': ['everyday'],
  'packages/runners/src/offline/options': ['project-assumptions'],
}

/** The name without what says where and how the test runs: `runs.db.test.ts` is `runs`. */
const subjectOf = (path: string) => basename(path).replace(/\..*$/, '')

function isSubject(folder: string, name: string): boolean {
  return basename(folder) === name || ['.ts', '.tsx'].some((end) => existsSync(join(root, folder, name + end)))
}

it('names tests for the file that they test, or for a rule that is listed here', () => {
  expect(tests.length).toBeGreaterThan(100)
  const unknown = tests.filter((path) => {
    const [folder, name] = [dirname(path), subjectOf(path)]
    return !isSubject(folder, name) && !rules[folder]?.includes(name)
  })
  expect(unknown).toEqual([])
})

it('lists no rule without a test', () => {
  const tested = new Set(tests.map((path) => `${dirname(path)}/${subjectOf(path)}`))
  const listed = Object.entries(rules).flatMap(([folder, names]) => names.map((name) => `${folder}/${name}`))
  expect(listed.filter((rule) => !tested.has(rule))).toEqual([])
})
