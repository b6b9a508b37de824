import type { Passage } from './reading/passages.ts'
import { containsPhrase } from './reading/phrases.ts'

/** What kind of thing is built. It words the foundation and weighs the needs that no capability covers. */
export interface ProductKind {
  readonly id: 'game' | 'developer-tool' | 'service'
  readonly recognisedBy: string
  /** The capability that a product of this kind is unthinkable without. */
  readonly coreCapability: string | null
  /** How many times the reference hours a need of its own takes: a game mechanic is more work than a screen. */
  readonly ownNeedFactor: number
  readonly skeleton: string
  readonly design: string
  readonly release: string
  /** What an option builds, after "builds": the smallest form, and the form that lasts. */
  readonly smallForm: string
  readonly lastingForm: string
}

const game: ProductKind = {
  id: 'game',
  recognisedBy: 'game, player, gameplay, playable, steam, godot, unity, unreal, multiplayer, console, level',
  coreCapability: 'game',
  ownNeedFactor: 2,
  skeleton: 'Walking skeleton: from title screen to end screen, playable on the weakest target machine',
  design: 'Look and controls: style sheet and menus',
  release: 'Builds for testers and stores at the push of a button',
  smallForm: 'one playable slice in an existing engine; art that can be bought is not made',
  lastingForm: 'the game on an existing engine, with content kept apart from code',
}

const developerTool: ProductKind = {
  id: 'developer-tool',
  recognisedBy:
    'developer, pull request, repository, command line, cli, api, sdk, open source, binary, github, gitlab, ' +
    'compiler, ci, library, codebase',
  coreCapability: null,
  ownNeedFactor: 1.4,
  skeleton: 'Walking skeleton: from input to result on one real example, installable',
  design: 'Output, messages and documentation that developers understand at once',
  release: 'Builds, packages and release notes at the push of a button',
  smallForm: 'one small program around existing libraries; where no server is needed, there is none',
  lastingForm: 'a library at the centre, with thin programs and services around it',
}

const service: ProductKind = {
  id: 'service',
  recognisedBy: '',
  coreCapability: null,
  ownNeedFactor: 1,
  skeleton: 'Walking skeleton: one task through screen, server and database',
  design: 'Design of the main screens',
  release: 'Hosting, releases and backups',
  smallForm:
    'one web application with one database on a managed platform; what can be bought, or done by hand for the first ' +
    'users, is not built',
  lastingForm: 'one web application with a clear line between screens, rules and data',
}

/** So many passages of a brief have to use a kind's words. Fewer may be a comparison or a figure of speech. */
const enoughPassages = 4

/** The kind that most passages speak for; a service when none has enough. */
export function productKindOf(passages: readonly Passage[]): ProductKind {
  const speakingFor = (kind: ProductKind) => passagesFor(kind, passages).length
  const kind = speakingFor(game) >= speakingFor(developerTool) ? game : developerTool
  return speakingFor(kind) >= enoughPassages ? kind : service
}

/** The passages that use a kind's words. */
export function passagesFor(kind: ProductKind, passages: readonly Passage[]): Passage[] {
  return passages.filter((passage) => containsPhrase(passage.words, kind.recognisedBy))
}
