import type { BriefPassage } from './reading/passages.ts'
import { containsPhrase } from './reading/phrases.ts'

/** The kind of product. Decides the wording of the foundation and the hours of needs that no capability covers. */
export interface OfflineKind {
  readonly id: 'game' | 'developer-tool' | 'service'
  readonly recognisedBy: string
  /** The capability that every product of this kind has. */
  readonly coreCapability: string | null
  /** Multiplies the reference hours of custom items: a game mechanic is more work than a screen. */
  readonly customNeedFactor: number
  readonly skeleton: string
  readonly design: string
  readonly release: string
  /** What an option builds, as the object of "builds": the smallest form, and the permanent one. */
  readonly smallForm: string
  readonly lastingForm: string
}

const game: OfflineKind = {
  id: 'game',
  recognisedBy: 'game, player, gameplay, playable, steam, godot, unity, unreal, multiplayer, console, level',
  coreCapability: 'game',
  customNeedFactor: 2,
  skeleton: 'Walking skeleton: from title screen to end screen, playable on the weakest target machine',
  design: 'Look and controls: style sheet and menus',
  release: 'Builds for testers and stores at the push of a button',
  smallForm: 'one playable slice in an existing engine; art that can be bought is not made',
  lastingForm: 'the game on an existing engine, with content kept apart from code',
}

const developerTool: OfflineKind = {
  id: 'developer-tool',
  recognisedBy:
    'developer, pull request, repository, command line, cli, api, sdk, open source, binary, github, gitlab, ' +
    'compiler, ci, library, codebase',
  coreCapability: null,
  customNeedFactor: 1.4,
  skeleton: 'Walking skeleton: from input to result on one real example, installable',
  design: 'Output, messages and documentation that developers understand at once',
  release: 'Builds, packages and release notes at the push of a button',
  smallForm: 'one small program around existing libraries; where no server is needed, there is none',
  lastingForm: 'a library at the centre, with thin programs and services around it',
}

const service: OfflineKind = {
  id: 'service',
  recognisedBy: '',
  coreCapability: null,
  customNeedFactor: 1,
  skeleton: 'Walking skeleton: one task through screen, server and database',
  design: 'Design of the main screens',
  release: 'Hosting, releases and backups',
  smallForm:
    'one web application with one database on a managed platform; what can be bought, or done by hand for the first ' +
    'users, is not built',
  lastingForm: 'one web application with a clear line between screens, rules and data',
}

/** How many passages must use a kind's words. Fewer may be a comparison or a figure of speech. */
const minPassages = 4

/** Returns the kind whose words most passages use; a service when there are too few. */
export function productKindOf(passages: readonly BriefPassage[]): OfflineKind {
  const passageCount = (kind: OfflineKind) => passagesFor(kind, passages).length
  const kind = passageCount(game) >= passageCount(developerTool) ? game : developerTool
  return passageCount(kind) >= minPassages ? kind : service
}

/** Returns the passages that use a kind's words. */
export function passagesFor(kind: OfflineKind, passages: readonly BriefPassage[]): BriefPassage[] {
  return passages.filter((passage) => containsPhrase(passage.words, kind.recognisedBy))
}
