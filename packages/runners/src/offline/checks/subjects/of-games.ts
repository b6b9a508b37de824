import type { ConstraintSubject } from '../constraint-subject.ts'

export const subjectsOfGames: readonly ConstraintSubject[] = [
  {
    nouns:
      'online game/mode, online/multiplayer match, playing online/together, ' +
      'multiplayer, multi player, multiplayer/online/versus mode, online play/match/multiplayer, ' +
      'two/several/more player over/on the network/internet, ' +
      'co op mode?, coop, pvp, network play, multiplayer match, player versus player, play together',
    verbs:
      'playable by two/several/more/many people/player/friend, play/compete/race/fight/battle together, ' +
      'play/compete/race/fight/battle against/with each/one/friends/others/other/a other/another/people/friend/player?, ' +
      'play ~ over the internet/network, play online',
    capabilities: ['multiplayer'],
  },
  {
    nouns:
      'high score list/table, score table/list, gamification element/feature, ' +
      'leaderboard, leader board, high score, highscore, achievement, badge, streak, xp, experience point, ' +
      'gamification, ranking list, points and badge, trophy, score board, scoreboard',
    verbs: 'unlock, gamify',
    capabilities: ['progression'],
  },
  {
    nouns: 'in app purchase, microtransaction, micro transaction, loot box',
    label: 'purchases',
    capabilities: [],
    items: ['progression-purchases'],
    name: 'purchases',
  },
  {
    nouns:
      'level pack, generated level, campaign mode, level editor, campaign, level, procedural level, level design, stage select',
    capabilities: ['levels'],
  },
]
