import type { Capability } from './capability.ts'

/** Games: game loop, levels, multiplayer, leaderboards. */
export const games: readonly Capability[] = [
  {
    id: 'game',
    name: 'core game loop',
    recognisedBy: 'game, gameplay, player, puzzle, game loop, npc, enemy, boss fight, sprite',
    worth: 1.5,
    approach: {
      first: 'one polished game loop with placeholder art in an existing engine',
      solid: 'a game loop with sound, feedback and saved games',
      full: 'a game loop tuned over many play tests',
    },
    without: 'There is nothing to play yet.',
    items: [
      {
        id: 'game-loop',
        title: 'Game loop: what the player does from moment to moment',
        discipline: 'frontend',
        hours: [18, 34, 64],
        depth: 'first',
      },
      {
        id: 'game-playtest',
        title: 'Play tests and tuning rounds',
        discipline: 'product',
        hours: [9, 17, 32],
        depth: 'first',
      },
      {
        id: 'game-art',
        title: 'Art, sound and effects in one style',
        discipline: 'design',
        hours: [16, 32, 64],
        depth: 'solid',
      },
      {
        id: 'game-photo',
        title: 'Photo mode and pictures to share',
        discipline: 'frontend',
        hours: [8, 15, 28],
        depth: 'full',
        recognisedBy: 'photo mode, screenshot, postcard',
      },
      {
        id: 'game-saves',
        title: 'Saved games, pause and settings',
        discipline: 'frontend',
        hours: [9, 16, 29],
        depth: 'solid',
        recognisedBy: 'save and load, saved game, cloud save, saving happens, save at any',
      },
    ],
    source: 'Play tests first after Tracy Fullerton, "Game Design Workshop"; hours are our judgement.',
  },
  {
    id: 'levels',
    name: 'levels',
    recognisedBy:
      'level, level editor, campaign, quest, chapter, daily puzzle, daily challenge, procedural, ' +
      'procedurally, difficulty, new puzzle, puzzle pack, world map',
    worth: 1,
    onlyWith: 'game',
    needs: ['game'],
    approach: {
      first: 'a handful of levels made by hand',
      solid: 'levels from an editor, with rising difficulty',
      full: 'levels that are generated and checked for being solvable',
    },
    without: 'There is one level.',
    items: [
      {
        id: 'levels-first',
        title: 'First levels with rising difficulty',
        discipline: 'design',
        hours: [10, 19, 36],
        depth: 'first',
      },
      {
        id: 'levels-tools',
        title: 'Level tool and format, so that levels need no programmer',
        discipline: 'frontend',
        hours: [10, 19, 36],
        depth: 'solid',
      },
      {
        id: 'levels-generated',
        title: 'Levels that are generated and proved solvable',
        discipline: 'backend',
        hours: [12, 24, 48],
        depth: 'full',
      },
    ],
    source: 'Our judgement.',
  },
  {
    id: 'multiplayer',
    name: 'multiplayer',
    recognisedBy:
      'multiplayer, play together, play with friends, versus, co-op, coop, lobby, real-time match, ' +
      'opponent, play against, turn-based, other player',
    worth: 1.2,
    approach: {
      first: 'one player hosting the others directly',
      solid: 'players who join and leave while the game goes on',
      full: 'live matches with lobbies, reconnection and cheat checks',
    },
    without: 'Everybody plays alone.',
    items: [
      {
        id: 'multiplayer-turns',
        title: 'Playing with others: invitations and shared state',
        discipline: 'backend',
        hours: [16, 32, 64],
        depth: 'first',
      },
      {
        id: 'multiplayer-live',
        title: 'Live matches, lobbies and reconnection',
        discipline: 'backend',
        hours: [18, 36, 72],
        depth: 'full',
      },
    ],
    source: 'Our judgement.',
  },
  {
    id: 'progression',
    name: 'leaderboards',
    recognisedBy:
      'leaderboard, high score, highscore, achievement, streak, badge, unlock, in-app purchase, cosmetic, ' +
      'season pass, experience points, progress bar, gamification',
    worth: 0.8,
    onlyWith: 'game',
    approach: {
      first: 'scores and one leaderboard through a hosted game service',
      solid: 'leaderboards, streaks and purchases through the stores',
      full: 'leaderboards, achievements and what they unlock',
    },
    without: 'Players compare their results outside the game.',
    items: [
      {
        id: 'progression-scores',
        title: 'Scores, streaks and leaderboards',
        discipline: 'backend',
        hours: [7, 13, 24],
        depth: 'first',
      },
      {
        id: 'progression-purchases',
        title: 'Purchases inside the app, through the stores',
        discipline: 'mobile',
        hours: [10, 19, 36],
        depth: 'solid',
        recognisedBy: 'in-app purchase, cosmetic, season pass, unlock, hint pack, one-time purchase',
      },
      {
        id: 'progression-achievements',
        title: 'Achievements and what they unlock',
        discipline: 'backend',
        hours: [6, 11, 21],
        depth: 'full',
      },
    ],
    source: 'Our judgement.',
  },
]
