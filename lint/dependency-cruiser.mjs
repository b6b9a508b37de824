import { boundaryRules } from './boundary-rules.ts'

export default {
  forbidden: boundaryRules(),
  options: {
    doNotFollow: { path: 'node_modules' },
    // The built web app.
    exclude: { path: '^(apps|packages)/[^/]+/dist/' },
    // Imports that only types need count as well.
    tsPreCompilationDeps: true,
    // Every file is an ES module, and nothing reads what no rule asks for.
    moduleSystems: ['es6'],
    skipAnalysisNotInRules: true,
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'default', 'types'],
      extensions: ['.ts', '.tsx', '.d.ts', '.js', '.mjs', '.css'],
    },
  },
}
