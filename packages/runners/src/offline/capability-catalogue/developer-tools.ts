import type { Capability } from './capability.ts'

/** Products for developers: API, command line, client libraries, pipeline checks, code analysis. */
export const developerTools: readonly Capability[] = [
  {
    id: 'api',
    name: 'public API',
    recognisedBy: 'public api, rest api, api, graphql, api key, endpoint, webhooks for',
    worth: 1.1,
    approach: {
      first: 'a small API for the first callers, with keys given out by hand',
      solid: 'a versioned API with its own documentation and keys',
      full: 'an API with limits, webhooks and a test environment',
    },
    without: 'Other programs cannot talk to the product yet.',
    items: [
      {
        id: 'api-first',
        title: 'API for the first callers, described in OpenAPI',
        discipline: 'backend',
        hours: [9, 16, 29],
        depth: 'first',
      },
      {
        id: 'api-keys',
        title: 'Keys, limits and versions of the API',
        discipline: 'backend',
        hours: [8, 15, 28],
        depth: 'solid',
      },
      {
        id: 'api-webhooks',
        title: 'Webhooks and a test environment for callers',
        discipline: 'backend',
        hours: [8, 16, 31],
        depth: 'full',
      },
    ],
    source: 'Description after the OpenAPI Specification 3.1; hours are our judgement.',
  },
  {
    id: 'cli',
    name: 'command line',
    recognisedBy: 'command line, command-line, cli, terminal, shell command, single binary, npx, homebrew, exit code',
    worth: 1.3,
    approach: {
      first: 'one command with few options, installed by a package manager',
      solid: 'commands with configuration file, exit codes and machine-readable output',
      full: 'commands with plug-ins, completion and signed releases',
    },
    without: 'Everything goes through the web pages.',
    items: [
      {
        id: 'cli-command',
        title: 'Command with clear output and exit codes',
        discipline: 'backend',
        hours: [9, 16, 28],
        depth: 'first',
      },
      {
        id: 'cli-configuration',
        title: 'Configuration file and machine-readable output',
        discipline: 'backend',
        hours: [6, 11, 20],
        depth: 'solid',
      },
      {
        id: 'cli-distribution',
        title: 'Signed releases, completion and update notice',
        discipline: 'infrastructure',
        hours: [7, 13, 25],
        depth: 'full',
      },
    ],
    source: 'Conventions after POSIX.1-2017, Utility Conventions; hours are our judgement.',
  },
  {
    id: 'sdk',
    name: 'client libraries',
    recognisedBy:
      'sdk, client library, library for, npm package, python package, language binding, plugin, plug-in, ' +
      'vs code, vscode, editor extension, ide',
    worth: 1,
    approach: {
      first: 'one library in the language of the first users',
      solid: 'a library with types, examples and semantic versions',
      full: 'libraries in several languages, generated from one description',
    },
    without: 'Callers write their own client.',
    items: [
      {
        id: 'sdk-first',
        title: 'Client library or plug-in for {}',
        choice: {
          otherwise: 'the first users',
          of: {
            TypeScript: 'typescript, javascript, node, npm package',
            Python: 'python',
            'VS Code': 'vs code, vscode',
            Go: 'golang',
            Java: 'java',
          },
        },
        discipline: 'backend',
        hours: [9, 17, 32],
        depth: 'first',
      },
      {
        id: 'sdk-examples',
        title: 'Examples that are run as tests, and semantic versions',
        discipline: 'quality',
        hours: [6, 11, 20],
        depth: 'solid',
      },
    ],
    source: 'Versions after Semantic Versioning 2.0.0; hours are our judgement.',
  },
  {
    id: 'pipeline',
    name: 'pipeline checks',
    recognisedBy:
      'pull request, ci pipeline, continuous integration, github action, gitlab, github, build server, ' +
      'pre-commit, linter, static analysis, code review, repository, merge request, gitlab integration',
    exactly: 'ci, repo, repos',
    worth: 1.2,
    approach: {
      first: 'a check that runs in one build service',
      solid: 'checks that comment on the change they concern',
      full: 'checks for several build services with rules of the team',
    },
    without: 'Developers start the check themselves.',
    items: [
      {
        id: 'pipeline-check',
        title: 'Check that runs on {}',
        choice: {
          otherwise: 'every change',
          of: {
            GitHub: 'github',
            GitLab: 'gitlab',
            Bitbucket: 'bitbucket',
          },
        },
        discipline: 'infrastructure',
        hours: [8, 15, 28],
        depth: 'first',
      },
      {
        id: 'pipeline-comments',
        title: 'Findings shown at the line that they concern',
        discipline: 'backend',
        hours: [7, 13, 24],
        depth: 'solid',
      },
      {
        id: 'pipeline-baseline',
        title: 'Known findings set aside, and rules for each team',
        discipline: 'backend',
        hours: [7, 13, 25],
        depth: 'full',
      },
    ],
    source: 'Our judgement.',
  },
  {
    id: 'analysis',
    name: 'code analysis',
    recognisedBy:
      'parse, parser, syntax tree, ast, compiler, diff, schema change, breaking change, migration file, ' +
      'dependency graph, flaky test, test run, stack trace, log line, sql statement, query plan, codebase, ' +
      'compare two, classify each, check of a',
    worth: 1.4,
    approach: {
      first: 'analysis of the most common case with an existing parser',
      solid: 'analysis of the usual cases, with every finding explained',
      full: 'analysis of rare cases, incremental and cached',
    },
    without: 'Developers read the code themselves.',
    items: [
      {
        id: 'analysis-core',
        title: 'Analysis of the most common case, on an existing parser',
        discipline: 'backend',
        hours: [14, 27, 52],
        depth: 'first',
      },
      {
        id: 'analysis-rules',
        title: 'Further rules, each explained with an example',
        discipline: 'backend',
        hours: [12, 23, 44],
        depth: 'solid',
      },
      {
        id: 'analysis-speed',
        title: 'Incremental analysis with a cache',
        discipline: 'backend',
        hours: [9, 18, 36],
        depth: 'full',
      },
    ],
    source: 'Our judgement.',
  },
]
